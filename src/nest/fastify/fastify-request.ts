import type { IncomingMessage } from 'node:http';
import type { WireParams } from '../../events/wire-params.type.js';
import { readBody } from '../../intake/read-body.js';
import type { ParsedBody, RequestBody } from '../../request/webhook-request.interface.js';
import type { PlatformRequest } from '../platform-request.interface.js';
import type { FastifyRequest } from './fastify.interfaces.js';

/** A request of Fastify, as the receiver takes it. */
export class FastifyPlatformRequest implements PlatformRequest, RequestBody {
  readonly incoming: IncomingMessage;

  constructor(private readonly request: FastifyRequest) {
    this.incoming = request.raw;
  }

  get head(): IncomingMessage {
    return this.incoming;
  }

  get isSecure(): boolean {
    return this.request.protocol === 'https';
  }

  get body(): RequestBody {
    return this;
  }

  get parsed(): ParsedBody | undefined {
    const { readableDidRead, readableEnded } = this.incoming;
    const { body, rawBody } = this.request;
    return readableDidRead || readableEnded ? { value: body, bytes: rawBody } : undefined;
  }

  setParsed(params: WireParams | undefined): void {
    this.request.body = params;
  }

  read(limit: number, deadline: number): Promise<Buffer> {
    return readBody(this.incoming, limit, deadline);
  }
}
