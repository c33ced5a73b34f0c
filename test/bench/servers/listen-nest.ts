import type { INestApplication, Type } from '@nestjs/common';
import { type AbstractHttpAdapter, NestFactory } from '@nestjs/core';
import type { PlatformName } from '../../support/platforms.js';
import type { Listening } from './start-server.type.js';

const ADAPTERS: Readonly<Record<PlatformName, () => Promise<AbstractHttpAdapter>>> = {
  express: async () => new (await import('@nestjs/platform-express')).ExpressAdapter(),
  fastify: async () => new (await import('@nestjs/platform-fastify')).FastifyAdapter(),
};

/** Starts an application without a logger, as all servers run without one. */
export async function listenNest(
  platform: PlatformName,
  module: Type,
  configure?: (app: INestApplication) => void,
): Promise<Listening> {
  const adapter = await ADAPTERS[platform]();
  const began = performance.now();
  const app: INestApplication = await NestFactory.create(module, adapter, { logger: false, abortOnError: false });
  configure?.(app);
  await app.listen(0, '127.0.0.1');
  const bootMs = performance.now() - began;
  return { port: Number(new URL(await app.getUrl()).port), bootMs };
}
