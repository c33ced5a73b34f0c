import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestSource } from '../request/request-source.interface.js';
import type { KnownRoute } from '../module/known-route.interface.js';
import type { Answer } from '../outcomes/answer.interface.js';

/** A request as it stands before any parser, guard or route of the framework. */
export interface EarlyRequest {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  /** Whether it came by HTTPS, in the framework's own judgement of its proxies. Found out when asked. */
  readonly secure: boolean;
  /** Called before the gate writes to `outgoing` itself. */
  takeOver(): void;
  /** Puts what was read where the framework's `@Body()` looks. */
  setBody(body: unknown): void;
}

/** A request that can be answered without the framework's route. What handlers may want of it is made when asked. */
export interface AnswerableRequest extends EarlyRequest, RequestSource {
  /** Whether nothing that the application has given the framework would see it on the way to the route. */
  isAloneOn(route: KnownRoute): boolean;
  send(answer: Answer): void;
}

/** Looks at a request early. `true`, now or later, if the framework is to go on with it. */
export type Gate = (request: EarlyRequest) => boolean | Promise<boolean>;

/** Answers a request instead of the framework, and never fails; `undefined` for one that it leaves alone. */
export type Front = (request: AnswerableRequest) => Promise<void> | undefined;
