import type { IncomingMessage } from 'node:http';
import type { AbstractHttpAdapter } from '@nestjs/core';
import type { Answer, AnswerHeaders } from '../outcomes/answer.interface.js';
import type { WireParams } from '../events/wire-params.type.js';
import type { RequestSource } from '../request/request-source.interface.js';
import type { WebhookRequest } from '../request/webhook-request.interface.js';
import type { Gate } from './gate.interface.js';

/** A request of a framework, as the receiver takes it. */
export interface PlatformRequest extends WebhookRequest {
  readonly incoming: IncomingMessage;
  /** Puts what was read where the framework's `@Body()` looks. */
  setParsed(params: WireParams | undefined): void;
}

/** All that the module needs to know of Express or Fastify. A third platform is one more of these. */
export interface HttpPlatform {
  requestOf(request: unknown): PlatformRequest;
  sourceOf(request: unknown, response: unknown): RequestSource;
  /** Parameters of the matched route. */
  routeParams(request: unknown): Readonly<Record<string, unknown>>;
  setHeaders(response: unknown, headers: AnswerHeaders): void;
  setStatus(response: unknown, status: number): void;
  send(response: unknown, answer: Answer): void;
  /** Puts the gate in front of the body parsers. Called before the application has set up anything. */
  installGate(adapter: AbstractHttpAdapter, gate: Gate): void;
  /** Called when the application has set up everything. */
  completeGate?(adapter: AbstractHttpAdapter, gate: Gate): void;
}
