import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KnownRoute } from '../../module/known-route.interface.js';
import type { Answer } from '../../outcomes/answer.interface.js';
import type { AnswerableRequest } from '../../nest/gate.type.js';
import { sendAnswer } from '../../nest/send-answer.js';
import type { FastifyRoutes } from './fastify-routes.js';
import type { FastifyRequest } from '../../nest/fastify/fastify.interfaces.js';

/** A request that Fastify has not seen. */
export class FrontRequest implements AnswerableRequest {
  private route: KnownRoute | undefined;
  private body: unknown;
  private made: FastifyRequest | undefined;

  constructor(
    readonly incoming: IncomingMessage,
    readonly outgoing: ServerResponse,
    private readonly routes: FastifyRoutes,
  ) {}

  get secure(): boolean {
    return this.request?.protocol === 'https';
  }

  get request(): FastifyRequest | undefined {
    const { incoming, body, route } = this;
    return (this.made ??= route && this.routes.mouldOf(route)?.make(incoming, route.parts, body));
  }

  isAloneOn(route: KnownRoute): boolean {
    this.route = route;
    return this.incoming.url === route.path && this.routes.mouldOf(route) !== undefined;
  }

  takeOver(): void {}

  setBody(body: unknown): void {
    this.body = body;
    if (this.made) this.made.body = body;
  }

  send(answer: Answer): void {
    sendAnswer(this.outgoing, answer);
  }
}
