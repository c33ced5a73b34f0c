import type { AbstractHttpAdapter } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { LeanExpressAdapter } from 'nestjs-vox-webhooks/express';

/** The adapters that every surrounding is tried on. */
export const COLUMNS = ['express', 'fastify', 'lean'] as const;
export type Column = (typeof COLUMNS)[number];

/** Options of Fastify itself. */
export type FastifyOptions = NonNullable<ConstructorParameters<typeof FastifyAdapter>[0]>;

export const ADAPTERS: Readonly<Record<Column, (fastify?: FastifyOptions) => AbstractHttpAdapter>> = {
  express: () => new ExpressAdapter(),
  fastify: (options) => new FastifyAdapter(options),
  lean: () => new LeanExpressAdapter(),
};
