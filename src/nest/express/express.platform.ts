import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AbstractHttpAdapter } from '@nestjs/core';
import type { WireParams } from '../../events/wire-params.type.js';
import { readBody } from '../../intake/read-body.js';
import type { Answer, AnswerHeaders } from '../../outcomes/answer.interface.js';
import type { RequestSource } from '../../request/request-source.interface.js';
import type { ParsedBody, RequestBody } from '../../request/webhook-request.interface.js';
import type { Gate } from '../gate.interface.js';
import type { HttpPlatform, PlatformRequest } from '../http-platform.interface.js';
import { HttpSource } from '../http-source.js';
import { writeAnswer } from '../write-answer.js';
import { installExpressGate } from './install-express-gate.js';

/** The parts of a request of Express that count here. */
export type ExpressRequest = IncomingMessage & {
  url: string;
  body?: unknown;
  readonly rawBody?: Buffer;
  readonly secure: boolean;
  params: Readonly<Record<string, unknown>>;
};

class ExpressPlatformRequest implements PlatformRequest, RequestBody {
  constructor(readonly incoming: ExpressRequest) {}

  get head(): IncomingMessage {
    return this.incoming;
  }

  get isSecure(): boolean {
    return this.incoming.secure;
  }

  get body(): RequestBody {
    return this;
  }

  get parsed(): ParsedBody | undefined {
    const { readableDidRead, readableEnded, body, rawBody } = this.incoming;
    return readableDidRead || readableEnded ? { value: body, bytes: rawBody } : undefined;
  }

  setParsed(params: WireParams | undefined): void {
    this.incoming.body = params;
  }

  read(limit: number, deadline: number): Promise<Buffer> {
    return readBody(this.incoming, limit, deadline);
  }
}

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
    installExpressGate(adapter, gate, (request) => new ExpressPlatformRequest(request));
  }
}
