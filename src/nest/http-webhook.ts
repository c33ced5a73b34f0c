import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WireParams } from '../events/wire-params.type.js';
import { readBody } from '../intake/read-body.js';
import type { RequestSource } from '../request/request-source.interface.js';
import type { ParsedBody, WebhookRequest } from '../request/webhook-request.interface.js';

/** A webhook over HTTP, as the receiver takes it. What frameworks differ in is left to each. */
export abstract class HttpWebhook implements WebhookRequest, RequestSource {
  readonly head: IncomingMessage;

  constructor(
    readonly incoming: IncomingMessage,
    private readonly outgoing: ServerResponse,
    /** The request of the framework. */
    readonly request: unknown,
  ) {
    this.head = incoming;
  }

  abstract get isSecure(): boolean;

  abstract get parsed(): ParsedBody | undefined;

  /** Puts what was read where the framework's `@Body()` looks. */
  abstract setParsed(params: WireParams | undefined): void;

  read(limit: number, deadline: number): Promise<Buffer> {
    return readBody(this.incoming, limit, deadline);
  }

  onSent(callback: (status: number) => void): void {
    this.outgoing.once('finish', () => callback(this.outgoing.statusCode));
  }

  onLost(callback: () => void): void {
    const { outgoing } = this;
    const check = (): void => void (outgoing.writableFinished || callback());
    if (outgoing.closed || outgoing.destroyed) check();
    else outgoing.once('close', check);
  }
}
