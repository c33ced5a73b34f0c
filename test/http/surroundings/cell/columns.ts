import type { AbstractHttpAdapter } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';

/** The adapters that every surrounding is tried on. */
export const COLUMNS = ['express', 'fastify'] as const;
export type Column = (typeof COLUMNS)[number];

/** Options of Fastify itself. */
export type FastifyOptions = NonNullable<ConstructorParameters<typeof FastifyAdapter>[0]>;

export const ADAPTERS: Readonly<Record<Column, (fastify?: FastifyOptions) => AbstractHttpAdapter>> = {
  express: () => new ExpressAdapter(),
  fastify: (options) => new FastifyAdapter(options),
};
