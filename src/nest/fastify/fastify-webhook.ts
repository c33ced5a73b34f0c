import type { ServerResponse } from 'node:http';
import type { WireParams } from '../../events/wire-params.type.js';
import type { ParsedBody } from '../../request/webhook-request.interface.js';
import { HttpWebhook } from '../http-webhook.js';
import type { FastifyRequest } from './fastify.interfaces.js';

/** A webhook that came through Fastify. */
export class FastifyWebhook extends HttpWebhook {
  constructor(
    private readonly fastify: FastifyRequest,
    outgoing: ServerResponse,
  ) {
    super(fastify.raw, outgoing, fastify);
  }

  get isSecure(): boolean {
    return this.fastify.protocol === 'https';
  }

  /** A host in front of Fastify that has read a body leaves it on the request of Node. */
  get parsed(): ParsedBody | undefined {
    const { raw, body, rawBody } = this.fastify;
    if (!raw.readableDidRead && !raw.readableEnded) return undefined;
    return { value: body ?? raw.body, bytes: rawBody ?? raw.rawBody };
  }

  setParsed(params: WireParams | undefined): void {
    this.fastify.body = params;
  }
}
