import type { IncomingMessage } from 'node:http';
import type { WireParams } from '../../events/wire-params.type.js';
import { readBody } from '../../intake/read-body.js';
import type { ParsedBody, RequestBody } from '../../request/webhook-request.interface.js';
import type { PlatformRequest } from '../platform-request.interface.js';

/** The parts of a request of Express that count here. */
export type ExpressRequest = IncomingMessage & {
  url: string;
  body?: unknown;
  readonly rawBody?: Buffer;
  readonly secure: boolean;
  params: Readonly<Record<string, unknown>>;
};

/** A request of Express, as the receiver takes it. */
export class ExpressPlatformRequest implements PlatformRequest, RequestBody {
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
