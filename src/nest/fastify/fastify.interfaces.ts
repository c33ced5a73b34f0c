import type { IncomingMessage, ServerResponse } from 'node:http';

/** The parts of a request of Fastify that count here. */
export interface FastifyRequest {
  readonly raw: IncomingMessage;
  readonly protocol: string;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly rawBody?: Buffer;
  readonly routeOptions: { readonly url?: string };
  readonly log: unknown;
  readonly server: { genReqId(raw: IncomingMessage): unknown };
  body?: unknown;
}

/** The parts of a reply of Fastify that count here. */
export interface FastifyReply {
  readonly raw: ServerResponse;
  hijack(): void;
  getHeaders(): Readonly<Record<string, number | string | string[] | undefined>>;
  code(status: number): FastifyReply;
  header(name: string, value: string | readonly string[]): FastifyReply;
  send(body: string): FastifyReply;
}

type Hook = (request: FastifyRequest, reply: FastifyReply, done: (error?: unknown) => void) => void;

/** The parts of an instance of Fastify that count here. */
export interface FastifyInstance {
  readonly log: { readonly info: unknown; readonly error: unknown };
  readonly server: { rawListeners(name: 'request'): unknown[] };
  addHook(name: 'onRequest' | 'preValidation', hook: Hook): void;
  ready(): PromiseLike<unknown>;
  close(): PromiseLike<unknown>;
}
