import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KnownRoute } from '../../module/known-route.interface.js';
import type { Answer } from '../../outcomes/answer.interface.js';
import type { AnswerableRequest } from '../../nest/gate.type.js';
import { sendAnswer } from '../../nest/send-answer.js';
import type { FastifyRoutes } from './fastify-routes.js';
import type { FastifyReply, FastifyRequest } from '../../nest/fastify/fastify.interfaces.js';
import { sendReply } from '../../nest/fastify/send-reply.js';

/** A request in the first hook of Fastify. */
export class GateRequest implements AnswerableRequest {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  /** The stream is at its end: Fastify must not wait for it. */
  isRead = false;

  constructor(
    readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
    private readonly routes: FastifyRoutes,
  ) {
    this.incoming = request.raw;
    this.outgoing = reply.raw;
  }

  get secure(): boolean {
    return this.request.protocol === 'https';
  }

  isAloneOn(route: KnownRoute): boolean {
    return this.routes.isAlone(this.request, route);
  }

  takeOver(): void {
    this.reply.hijack();
  }

  setBody(body: unknown): void {
    this.isRead = true;
    this.request.body = body;
  }

  send(answer: Answer): void {
    if (!this.routes.hooks.leavesAnswers) return sendReply(this.reply, answer);
    const { outgoing, reply } = this;
    // What an earlier hook has said on the reply, Fastify would write with the answer.
    const said = reply.getHeaders();
    for (const name in said) outgoing.setHeader(name, said[name] ?? '');
    reply.hijack();
    sendAnswer(outgoing, answer);
  }
}
