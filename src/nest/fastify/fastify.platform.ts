import type { IncomingMessage } from 'node:http';
import type { AbstractHttpAdapter } from '@nestjs/core';
import type { Answer, AnswerHeaders } from '../../outcomes/answer.interface.js';
import type { RouteParams } from '../../routing/route.js';
import type { Gate } from '../gate.interface.js';
import type { HttpPlatform } from '../http-platform.interface.js';
import type { HttpWebhook } from '../http-webhook.js';
import { FastifyWebhook } from './fastify-webhook.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from './fastify.interfaces.js';
import { installFastifyGate } from './install-fastify-gate.js';

/** Fastify 5. */
export class FastifyPlatform implements HttpPlatform {
  readonly behindGate = 'preValidation hooks, preHandler hooks';

  incomingOf(request: FastifyRequest): IncomingMessage {
    return request.raw;
  }

  webhookOf(request: FastifyRequest, reply: FastifyReply): HttpWebhook {
    return new FastifyWebhook(request, reply.raw);
  }

  routeParams(request: FastifyRequest): RouteParams {
    return request.params;
  }

  setHeaders(reply: FastifyReply, headers: AnswerHeaders): void {
    for (const name in headers) reply.header(name, headers[name] ?? '');
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
    installFastifyGate(adapter.getInstance(), gate, (reply, answer) => this.send(reply, answer));
  }
}
