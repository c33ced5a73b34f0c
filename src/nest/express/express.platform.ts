import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AbstractHttpAdapter } from '@nestjs/core';
import type { Answer, AnswerHeaders } from '../../outcomes/answer.interface.js';
import type { RouteParams } from '../../routing/route.js';
import type { Gate } from '../gate.interface.js';
import type { HttpPlatform } from '../http-platform.interface.js';
import type { HttpWebhook } from '../http-webhook.js';
import { writeAnswer } from '../write-answer.js';
import { type ExpressRequest, ExpressWebhook } from './express-webhook.js';
import { installExpressGate } from './install-express-gate.js';

/** Express 5. */
export class ExpressPlatform implements HttpPlatform {
  readonly behindGate = 'module middleware';

  incomingOf(request: ExpressRequest): IncomingMessage {
    return request;
  }

  webhookOf(request: ExpressRequest, response: ServerResponse): HttpWebhook {
    return new ExpressWebhook(request, response);
  }

  routeParams(request: ExpressRequest): RouteParams {
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

  installGate(adapter: AbstractHttpAdapter, gate: Gate): () => boolean {
    return installExpressGate(adapter, gate);
  }
}
