import type { AbstractHttpAdapter } from '@nestjs/core';
import type { Answer, AnswerHeaders } from '../../outcomes/answer.interface.js';
import type { RequestSource } from '../../request/request-source.interface.js';
import type { Gate, Passage } from '../gate.interface.js';
import type { HiddenBodies } from '../hidden-bodies.js';
import type { HttpPlatform } from '../http-platform.interface.js';
import type { PlatformRequest } from '../platform-request.interface.js';
import { HttpSource } from '../http-source.js';
import { discardArrived } from '../write-answer.js';
import { FastifyPlatformRequest } from './fastify-request.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from './fastify.interfaces.js';

/**
 * Fastify 5. The gate is the last `preParsing` hook: all `onRequest` hooks of the application have run by then. For a body
 * that was read, and for one that no parser is to see, the headers that announce it are hidden while Fastify looks for a
 * parser, and shown again in the first `preValidation` hook.
 */
export class FastifyPlatform implements HttpPlatform {
  requestOf(request: FastifyRequest): PlatformRequest {
    return new FastifyPlatformRequest(request);
  }

  sourceOf(request: FastifyRequest, reply: FastifyReply): RequestSource {
    return new HttpSource(request, reply.raw);
  }

  routeParams(request: FastifyRequest): Readonly<Record<string, unknown>> {
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

  installGate(adapter: AbstractHttpAdapter, gate: Gate): void {
    adapter.getInstance<FastifyInstance>().addHook('preValidation', ({ raw }, _reply, done) => {
      gate.bodies.show(raw);
      done();
    });
  }

  completeGate(adapter: AbstractHttpAdapter, gate: Gate): void {
    adapter.getInstance<FastifyInstance>().addHook('preParsing', (request, reply, _payload, done) => {
      const { raw, params, routeOptions } = request;
      const { url: pattern } = routeOptions;
      // What the router has matched is certain; of what it has not, only the URL is known.
      const route = pattern === undefined ? gate.locate(raw.url ?? '') : gate.ofMatch(pattern, params);
      if (route === undefined) return done();
      if (raw.readableDidRead || raw.readableEnded) return done();
      void gate
        .judge(new FastifyPlatformRequest(request), route, new HttpSource(request, reply.raw))
        .then((passage) => this.pass(request, reply, passage, gate.bodies, done));
    });
  }

  private pass(
    request: FastifyRequest,
    reply: FastifyReply,
    passage: Passage,
    bodies: HiddenBodies,
    done: () => void,
  ): void {
    switch (passage.to) {
      case 'route':
      case 'refusal':
        bodies.hide(request.raw);
        return done();
      case 'sender':
        if (!passage.unread) return this.send(reply, passage.answer);
        return void discardArrived(request.raw).then(() => this.send(reply, passage.answer));
      case 'nowhere':
        reply.hijack();
    }
  }
}
