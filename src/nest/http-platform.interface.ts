import type { AbstractHttpAdapter } from '@nestjs/core';
import type { Answer, AnswerHeaders } from '../outcomes/answer.interface.js';
import type { RequestSource } from '../request/request-source.interface.js';
import type { Gate } from './gate.interface.js';
import type { PlatformRequest } from './platform-request.interface.js';

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
