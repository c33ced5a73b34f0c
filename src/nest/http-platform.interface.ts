import type { Readable } from 'node:stream';
import type { AbstractHttpAdapter } from '@nestjs/core';
import type { Answer, AnswerHeaders } from '../outcomes/answer.interface.js';
import type { RouteParams } from '../routing/route.js';
import type { Gate } from './gate.interface.js';
import type { HttpWebhook } from './http-webhook.js';

/** All that the module needs to know of Express or Fastify. A third platform is one more of these. */
export interface HttpPlatform {
  webhookOf(request: unknown, response: unknown, payload?: Readable): HttpWebhook;
  /** Whether a request came by HTTPS, by the framework's own judgement of its proxies. */
  isSecure(request: unknown): boolean;
  /** Parameters of the matched route. */
  routeParams(request: unknown): RouteParams;
  setHeaders(response: unknown, headers: AnswerHeaders): void;
  setStatus(response: unknown, status: number): void;
  send(response: unknown, answer: Answer): void;
  /**
   * Puts the gate in front of the body parsers. Called before the application has set up anything.
   * @returns a function that tells, once the application has set up everything, whether requests pass the gate
   */
  installGate(adapter: AbstractHttpAdapter, gate: Gate): () => boolean;
  /** What stands behind the gate besides guards, interceptors and filters, in words. */
  readonly behindGate: string;
  /** Called when the application has set up everything. */
  completeGate?(adapter: AbstractHttpAdapter, gate: Gate): void;
}
