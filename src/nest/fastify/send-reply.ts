import type { Answer } from '../../outcomes/answer.interface.js';
import type { FastifyReply } from './fastify.interfaces.js';

/** Sends an answer through the hooks that Fastify has for answers. */
export function sendReply(reply: FastifyReply, { status, headers, body }: Answer): void {
  for (const name in headers) reply.header(name, headers[name] ?? '');
  reply.code(status).send(body);
}
