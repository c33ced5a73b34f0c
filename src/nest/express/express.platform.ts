import type { ServerResponse } from 'node:http';
import type { AbstractHttpAdapter } from '@nestjs/core';
import type { AnswerHeaders } from '../../outcomes/answer.interface.js';
import type { RouteParams } from '../../routing/route.js';
import type { Gate } from '../gate.interface.js';
import type { HttpPlatform } from '../http-platform.interface.js';
import { isHttps } from '../is-https.js';
import { HttpWebhook } from '../http-webhook.js';
import { writeAnswer } from '../write-answer.js';
import type { ExpressRequest } from './express-request.interface.js';
import { installExpressGate } from './install-express-gate.js';

/** Express 5. */
export class ExpressPlatform implements HttpPlatform {
  readonly behindGate = 'module middleware';
  readonly send = writeAnswer;

  webhookOf(request: ExpressRequest, response: ServerResponse): HttpWebhook {
    const { readableDidRead, readableEnded, body, rawBody } = request;
    const parsed = readableDidRead || readableEnded ? { value: body, bytes: rawBody } : undefined;
    return new HttpWebhook(this, request, request, response, parsed);
  }

  isSecure(request: ExpressRequest): boolean {
    return request.secure || isHttps(request.protocol);
  }

  routeParams(request: ExpressRequest): RouteParams {
    return request.params;
  }

  setHeaders(response: ServerResponse, headers: AnswerHeaders): void {
    // Something else has answered meanwhile.
    if (response.headersSent) return;
    for (const name in headers) response.setHeader(name, headers[name] ?? '');
  }

  setStatus(response: ServerResponse, status: number): void {
    response.statusCode = status;
  }

  installGate(adapter: AbstractHttpAdapter, gate: Gate): () => boolean {
    return installExpressGate(adapter, gate, this);
  }
}
