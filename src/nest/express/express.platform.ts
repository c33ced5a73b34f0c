import type { ServerResponse } from 'node:http';
import type { AbstractHttpAdapter } from '@nestjs/core';
import type { Answer, AnswerHeaders } from '../../outcomes/answer.interface.js';
import type { RequestSource } from '../../request/request-source.interface.js';
import type { Gate } from '../gate.interface.js';
import type { HttpPlatform } from '../http-platform.interface.js';
import type { PlatformRequest } from '../platform-request.interface.js';
import { HttpSource } from '../http-source.js';
import { writeAnswer } from '../write-answer.js';
import { ExpressPlatformRequest, type ExpressRequest } from './express-request.js';
import { installExpressGate } from './install-express-gate.js';

/** Express 5. */
export class ExpressPlatform implements HttpPlatform {
  requestOf(request: ExpressRequest): PlatformRequest {
    return new ExpressPlatformRequest(request);
  }

  sourceOf(request: ExpressRequest, response: ServerResponse): RequestSource {
    return new HttpSource(request, response);
  }

  routeParams(request: ExpressRequest): Readonly<Record<string, unknown>> {
    return request.params;
  }

  setHeaders(response: ServerResponse, headers: AnswerHeaders): void {
    for (const name in headers) response.setHeader(name, headers[name] ?? '');
  }

  setStatus(response: ServerResponse, status: number): void {
    response.statusCode = status;
  }

  send(response: ServerResponse, answer: Answer): void {
    writeAnswer(response, answer);
  }

  installGate(adapter: AbstractHttpAdapter, gate: Gate): void {
    installExpressGate(adapter, gate);
  }
}
