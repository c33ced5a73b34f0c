import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KnownRoute } from '../../module/known-route.interface.js';
import type { Answer } from '../../outcomes/answer.interface.js';
import type { AnswerableRequest } from '../../nest/gate.type.js';
import { dress } from './dress.js';
import type { ExpressApplication } from './express-application.interface.js';
import type { ExpressStack } from './express-stack.js';
import { sendAnswer } from '../../nest/send-answer.js';

/** A request that Express has not seen. */
export class FrontRequest implements AnswerableRequest {
  private body: unknown;
  private route?: KnownRoute;

  constructor(
    readonly incoming: IncomingMessage,
    readonly outgoing: ServerResponse,
    private readonly app: ExpressApplication,
    private readonly stack: ExpressStack,
  ) {}

  /** Asks Express for its judgement without making it a request of Express, which would make it slow. */
  get secure(): boolean {
    const { socket, headers } = this.incoming;
    const view = Object.assign(Object.create(this.app.request), { socket, headers }) as { readonly secure: boolean };
    return view.secure;
  }

  get request(): unknown {
    const { body, route } = this;
    return dress(this.app, this.incoming, this.outgoing, { params: { ...route?.parts }, body });
  }

  isAloneOn(route: KnownRoute): boolean {
    this.route = route;
    return this.stack.isAlone(route);
  }

  takeOver(): void {}

  setBody(body: unknown): void {
    this.body = body;
  }

  send(answer: Answer): void {
    sendAnswer(this.outgoing, answer);
  }
}
