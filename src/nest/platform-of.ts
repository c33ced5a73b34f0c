import type { AbstractHttpAdapter } from '@nestjs/core';
import { ExpressPlatform } from './express/express.platform.js';
import { FastifyPlatform } from './fastify/fastify.platform.js';
import type { HttpPlatform } from './http-platform.interface.js';

const PLATFORMS: ReadonlyMap<string, HttpPlatform> = new Map<string, HttpPlatform>([
  ['express', new ExpressPlatform()],
  ['fastify', new FastifyPlatform()],
]);

/** @throws Error for an adapter of another framework */
export function platformOf(adapter: AbstractHttpAdapter): HttpPlatform {
  const type = adapter.getType();
  const platform = PLATFORMS.get(type);
  if (!platform) throw new Error(`nestjs-vox-webhooks runs on Express and Fastify, not on ${type}`);
  return platform;
}
