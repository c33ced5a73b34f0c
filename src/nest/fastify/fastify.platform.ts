import type { IncomingMessage } from 'node:http';
import type { AbstractHttpAdapter } from '@nestjs/core';
import type { Answer, AnswerHeaders } from '../../outcomes/answer.interface.js';
import type { Front, Gate } from '../gate.type.js';
import type { HttpPlatform } from '../http-platform.interface.js';
import { markAsOurs } from '../../platform/is-ours.js';
import { type RequestListener, standIn } from '../../platform/stand-in.js';
import { FastifyHooks } from '../../platform/fastify/fastify-hooks.js';
import { FastifyRoutes } from '../../platform/fastify/fastify-routes.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from './fastify.interfaces.js';
import { FrontRequest } from '../../platform/fastify/front-request.js';
import { GateRequest } from '../../platform/fastify/gate-request.js';
import { hideBody, showBody } from '../hide-body.js';
import { sendReply } from './send-reply.js';

/**
 * Fastify 5. Once the gate has read a body, Fastify must not wait for it: the headers that announce one are out of sight
 * between the `onRequest` and the `preValidation` hook, which is when Fastify parses.
 */
export class FastifyPlatform implements HttpPlatform {
  private front: Front = () => undefined;
  private routes?: FastifyRoutes;
  private readonly listener: RequestListener | undefined;

  constructor(private readonly adapter: AbstractHttpAdapter) {
    // Fastify makes its server itself, and is its first listener.
    [this.listener] = adapter.getInstance<FastifyInstance>().server.rawListeners('request') as RequestListener[];
  }

  openGate(gate: Gate): void {
    const instance = this.adapter.getInstance<FastifyInstance>();
    const onRequest = (raw: FastifyRequest, reply: FastifyReply, done: (error?: unknown) => void): void => {
      const request = new GateRequest(raw, reply, routes);
      const fail = (error: unknown): void => done(error);
      const goOn = (open: boolean): void => {
        if (!open) return;
        if (request.isRead) hideBody(request.incoming);
        done();
      };
      if (this.front(request)) return;
      const open = gate(request);
      if (typeof open === 'boolean') goOn(open);
      else open.then(goOn, fail);
    };
    const routes = new FastifyRoutes(this.adapter, new FastifyHooks(this.adapter, onRequest));
    this.routes = routes;
    instance.addHook('onRequest', markAsOurs(onRequest));
    instance.addHook(
      'preValidation',
      markAsOurs(({ raw }: FastifyRequest, _reply: FastifyReply, done: () => void) => {
        showBody(raw);
        done();
      }),
    );
  }

  async openFront(front: Front): Promise<void> {
    this.front = front;
    const { listener, routes } = this;
    if (!listener || !routes) return;
    await routes.hooks.learn();
    standIn(this.adapter.getHttpServer(), listener, (request, response) =>
      front(new FrontRequest(request, response, routes)),
    );
  }

  incoming(request: FastifyRequest): IncomingMessage {
    return request.raw;
  }

  isSecure(request: FastifyRequest): boolean {
    return request.protocol === 'https';
  }

  parsed({ body, rawBody }: FastifyRequest): { body: unknown; rawBody: Buffer | undefined } {
    return { body, rawBody };
  }

  routeParams(request: FastifyRequest): Readonly<Record<string, string | undefined>> {
    return request.params;
  }

  setHeaders(reply: FastifyReply, headers: AnswerHeaders): void {
    for (const [name, value] of Object.entries(headers)) reply.header(name, value);
  }

  setStatus(reply: FastifyReply, status: number): void {
    reply.code(status);
  }

  send(reply: FastifyReply, answer: Answer): void {
    sendReply(reply, answer);
  }
}
