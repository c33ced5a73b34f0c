import type { PlatformName } from '../../support/platforms.js';
import type { ServerName } from './server-name.js';
import type { StartServer } from './start-server.type.js';

/** Loads only what the one server needs, so that its memory is its own. */
export const STARTERS: Readonly<Record<ServerName, () => Promise<StartServer>>> = {
  raw: async () => (await import('./raw.server.js')).startRaw,
  'nest-express': async () => (await import('./hand-written.server.js')).startHandWritten('express'),
  'nest-fastify': async () => (await import('./hand-written.server.js')).startHandWritten('fastify'),
  'nestjs-twilio': async () => (await import('./nestjs-twilio.server.js')).startTwilio,
  'ours-express': async () => (await import('./ours.server.js')).startOurs('express'),
  'ours-fastify': async () => (await import('./ours.server.js')).startOurs('fastify'),
  'fast-express': async () => (await import('./ours.server.js')).startOurs('express', { fastPath: true }),
  'fast-fastify': async () => (await import('./ours.server.js')).startOurs('fastify', { fastPath: true }),
  'hand-store-express': () => handQueue('express', false),
  'hand-store-fastify': () => handQueue('fastify', false),
  'hand-work-express': () => handQueue('express', true),
  'hand-work-fastify': () => handQueue('fastify', true),
  'ours-store-express': () => ourQueue('express', false),
  'ours-store-fastify': () => ourQueue('fastify', false),
  'ours-work-express': () => ourQueue('express', true),
  'ours-work-fastify': () => ourQueue('fastify', true),
};

async function handQueue(platform: PlatformName, works: boolean): Promise<StartServer> {
  return (await import('./hand-written-queue.server.js')).startHandWrittenQueue(platform, works);
}

async function ourQueue(platform: PlatformName, works: boolean): Promise<StartServer> {
  return (await import('./our-queue.server.js')).startOurQueue(platform, works);
}
