import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from '../../nest/fastify/fastify.interfaces.js';
import { kept } from './kept.js';

type RequestClass = new (
  id: unknown,
  params: object,
  raw: IncomingMessage,
  query: object,
  log: unknown,
  context: unknown,
) => FastifyRequest;

/** Makes requests of Fastify the way it has made the one that is given, for handlers that look at theirs. */
export class RequestMould {
  private readonly Request: RequestClass;
  private readonly context: unknown;
  private readonly log: unknown;
  private readonly newId: (raw: IncomingMessage) => unknown;

  constructor(seen: FastifyRequest) {
    this.Request = seen.constructor as RequestClass;
    this.context = kept(seen, 'fastify.context');
    this.log = seen.log;
    const { server } = seen;
    this.newId = (raw) => server.genReqId(raw);
  }

  /** @param raw a request without query */
  make(raw: IncomingMessage, params: object, body: unknown): FastifyRequest {
    const [own, query] = [Object.assign(nothing(), params), nothing()];
    const request = new this.Request(this.newId(raw), own, raw, query, this.log, this.context);
    request.body = body;
    return request;
  }
}

function nothing(): object {
  return Object.create(null) as object;
}
