// src/guard-board.ts
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { operatorsOnly } from './operator.module.js';

/** In `main.ts`, before `app.listen()`: on Fastify, middleware of a module does not see the pages and calls of the board. */
export function guardBoard(app: INestApplication): void {
  const fastify = app.getHttpAdapter().getInstance() as FastifyInstance;
  fastify.addHook('onRequest', (request, reply, next) => {
    // By the route and not by the URL, which can be spelled in many ways.
    if (!/^\/queues(\/|$)/.test(request.routeOptions.url ?? '')) return next();
    let isOperator = false;
    operatorsOnly(request.raw, reply.raw, () => (isOperator = true));
    if (isOperator) return next();
    reply.hijack(); // It is answered already.
  });
}
