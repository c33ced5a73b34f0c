import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { FrameworkRequest } from '../http-webhook.js';

/** The parts of a request of Fastify that count here. */
export interface FastifyRequest extends FrameworkRequest {
  readonly raw: IncomingMessage & { readonly body?: unknown; readonly rawBody?: Buffer };
  readonly protocol: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** `url`: pattern of the matched route, if there is one. */
  readonly routeOptions: { readonly url?: string };
  readonly rawBody?: Buffer;
}

/** The parts of a reply of Fastify that count here. */
export interface FastifyReply {
  readonly raw: ServerResponse;
  hijack(): void;
  code(status: number): FastifyReply;
  header(name: string, value: string | readonly string[]): FastifyReply;
  send(body: string): FastifyReply;
}

/** The parts of an instance of Fastify that count here. */
export interface FastifyInstance {
  addHook(
    name: 'preParsing',
    hook: (request: FastifyRequest, reply: FastifyReply, payload: Readable, done: (error?: unknown) => void) => void,
  ): void;
  addHook(name: 'preValidation', hook: (request: FastifyRequest, reply: FastifyReply, done: () => void) => void): void;
}
