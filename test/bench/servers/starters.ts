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
};
