import type { IncomingMessage } from 'node:http';
import type { Answer, AnswerHeaders } from '../outcomes/answer.interface.js';
import type { Front, Gate } from './gate.type.js';

/** All that the module needs to know of Express or Fastify. A third platform is one more of these. */
export interface HttpPlatform {
  /** Puts the gate in front of everything, the body parsers above all. */
  openGate(gate: Gate): void;
  /** Lets requests be answered before the framework's router sees them. Called when the server is there. */
  openFront(front: Front): void | Promise<void>;
  incoming(request: unknown): IncomingMessage;
  /** Whether the request came by HTTPS, in the framework's own judgement of its proxies. */
  isSecure(request: unknown): boolean;
  /** What a parser of the framework made of the body, and its bytes if the application keeps them. */
  parsed(request: unknown): { readonly body: unknown; readonly rawBody: Buffer | undefined };
  /** Parameters of the matched route. */
  routeParams(request: unknown): Readonly<Record<string, string | undefined>>;
  setHeaders(response: unknown, headers: AnswerHeaders): void;
  setStatus(response: unknown, status: number): void;
  send(response: unknown, answer: Answer): void;
}
