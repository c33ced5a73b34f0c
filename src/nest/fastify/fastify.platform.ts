import type { Readable } from 'node:stream';
import type { AbstractHttpAdapter } from '@nestjs/core';
import type { Answer, AnswerHeaders } from '../../outcomes/answer.interface.js';
import type { RouteParams } from '../../routing/route.js';
import type { Gate } from '../gate.interface.js';
import type { HttpPlatform } from '../http-platform.interface.js';
import { isHttps } from '../is-https.js';
import { HttpWebhook } from '../http-webhook.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from './fastify.interfaces.js';
import { installFastifyGate } from './install-fastify-gate.js';

/** Fastify 5. */
export class FastifyPlatform implements HttpPlatform {
  readonly behindGate = 'preValidation hooks, preHandler hooks';

  /** @param payload the stream that a `preParsing` hook may have put in the place of the body */
  webhookOf(request: FastifyRequest, reply: FastifyReply, payload?: Readable): HttpWebhook {
    const { raw, body, rawBody } = request;
    if (payload && payload !== raw) {
      // A refused one is read by nobody, and an error that nobody hears of would end the process.
      payload.on('error', () => undefined);
      return new HttpWebhook(this, request, raw, reply.raw, undefined, payload);
    }
    // A host in front of Fastify that has read a body leaves it on the request of Node.
    const isRead = raw.readableDidRead || raw.readableEnded;
    const parsed = isRead ? { value: body ?? raw.body, bytes: rawBody ?? raw.rawBody } : undefined;
    return new HttpWebhook(this, request, raw, reply.raw, parsed);
  }

  isSecure({ protocol }: FastifyRequest): boolean {
    return isHttps(protocol);
  }

  routeParams(request: FastifyRequest): RouteParams {
    return request.params;
  }

  setHeaders(reply: FastifyReply, headers: AnswerHeaders): void {
    for (const name in headers) {
      // There is no such header in HTTP/2, and Node warns of it.
      if (name !== 'Connection' || reply.raw.req.httpVersionMajor === 1) reply.header(name, headers[name] ?? '');
    }
  }

  setStatus(reply: FastifyReply, status: number): void {
    reply.code(status);
  }

  send(reply: FastifyReply, { status, headers, body }: Answer): void {
    this.setHeaders(reply, headers);
    reply.code(status).send(body);
  }

  /** The first `preValidation` hook: nothing of the application meets hidden headers. */
  installGate(adapter: AbstractHttpAdapter, gate: Gate): () => boolean {
    adapter.getInstance<FastifyInstance>().addHook('preValidation', ({ raw }, _reply, done) => {
      gate.bodies.show(raw);
      done();
    });
    return () => true;
  }

  completeGate(adapter: AbstractHttpAdapter, gate: Gate): void {
    installFastifyGate(adapter.getInstance(), gate, this);
  }
}
