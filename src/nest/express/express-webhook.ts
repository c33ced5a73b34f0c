import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WireParams } from '../../events/wire-params.type.js';
import type { ParsedBody } from '../../request/webhook-request.interface.js';
import { HttpWebhook } from '../http-webhook.js';

/** The parts of a request of Express that count here. */
export type ExpressRequest = IncomingMessage & {
  url: string;
  body?: unknown;
  readonly rawBody?: Buffer;
  readonly secure: boolean;
  params: Readonly<Record<string, unknown>>;
};

/** A webhook that came through Express. */
export class ExpressWebhook extends HttpWebhook {
  constructor(
    private readonly express: ExpressRequest,
    outgoing: ServerResponse,
  ) {
    super(express, outgoing, express);
  }

  get isSecure(): boolean {
    return this.express.secure;
  }

  get parsed(): ParsedBody | undefined {
    const { readableDidRead, readableEnded, body, rawBody } = this.express;
    return readableDidRead || readableEnded ? { value: body, bytes: rawBody } : undefined;
  }

  setParsed(params: WireParams | undefined): void {
    this.express.body = params;
  }
}
