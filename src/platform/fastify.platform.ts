import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AbstractHttpAdapter } from '@nestjs/core';
import type { Answer, AnswerHeaders } from './answer.interface.js';
import type { Gate } from './gate.type.js';
import type { HttpPlatform } from './http-platform.interface.js';

interface Request {
  readonly raw: IncomingMessage;
  readonly protocol: string;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly rawBody?: Buffer;
  body?: unknown;
}
interface Reply {
  readonly raw: ServerResponse;
  hijack(): void;
  code(status: number): Reply;
  header(name: string, value: string | readonly string[]): Reply;
  send(body: string): Reply;
}
interface Instance {
  addHook(name: 'onRequest', hook: (request: Request, reply: Reply) => Promise<unknown>): void;
  addHook(name: 'preValidation', hook: (request: Request, reply: Reply, done: () => void) => void): void;
}

const HIDDEN = Symbol('headers that the gate has hidden');
type Hiding = IncomingMessage & { [HIDDEN]?: Readonly<IncomingHttpHeaders> };

/** Headers that make Fastify look for a body and a parser for it. */
const BODY_HEADERS = ['content-type', 'content-length', 'transfer-encoding'] as const;

/**
 * Fastify 5. Once the gate has read a body, Fastify must not wait for it: the headers that announce one are out of sight
 * between the `onRequest` and the `preValidation` hook, which is when Fastify parses.
 */
export class FastifyPlatform implements HttpPlatform {
  constructor(private readonly adapter: AbstractHttpAdapter) {}

  openGate(gate: Gate): void {
    const instance = this.adapter.getInstance<Instance>();
    instance.addHook('onRequest', async (request, reply) => {
      const open = await gate({
        incoming: request.raw,
        outgoing: reply.raw,
        secure: this.isSecure(request),
        takeOver: () => reply.hijack(),
        setBody: (body) => {
          request.body = body;
          hideBody(request.raw);
        },
      });
      return open ? undefined : reply;
    });
    instance.addHook('preValidation', ({ raw }: Request & { readonly raw: Hiding }, _reply, done) => {
      if (raw[HIDDEN]) Object.assign(raw.headers, raw[HIDDEN]);
      done();
    });
  }

  incoming(request: Request): IncomingMessage {
    return request.raw;
  }

  isSecure(request: Request): boolean {
    return request.protocol === 'https';
  }

  parsed({ body, rawBody }: Request): { body: unknown; rawBody: Buffer | undefined } {
    return { body, rawBody };
  }

  routeParams(request: Request): Readonly<Record<string, string | undefined>> {
    return request.params;
  }

  setHeaders(reply: Reply, headers: AnswerHeaders): void {
    for (const [name, value] of Object.entries(headers)) reply.header(name, value);
  }

  setStatus(reply: Reply, status: number): void {
    reply.code(status);
  }

  send(reply: Reply, { status, headers, body }: Answer): void {
    this.setHeaders(reply, headers);
    reply.code(status).send(body);
  }
}

/** Out of sight is enough: Fastify asks whether they are undefined, and a deleted property makes an object slow. */
function hideBody(incoming: Hiding): void {
  const { headers } = incoming;
  incoming[HIDDEN] = Object.fromEntries(
    BODY_HEADERS.filter((name) => headers[name] !== undefined).map((name) => [name, headers[name]]),
  );
  for (const name of Object.keys(incoming[HIDDEN])) headers[name] = undefined;
}
