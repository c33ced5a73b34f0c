import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MISSING = `redis-server was not found. Install it and try again:
  Debian, Ubuntu:  sudo apt-get install redis-server
  Alpine:          sudo apk add redis
  macOS:           brew install redis
Or use one that runs already: REDIS_URL=redis://127.0.0.1:6379 npm run start:queue`;

/** A Redis of the sample's own. */
export interface OwnRedis {
  readonly url: string;
  /** Ends it and removes what it kept. */
  stop(): Promise<void>;
}

/**
 * Starts a Redis as a queue needs it: every write goes to disk within a second, and nothing is ever evicted.
 * @throws Error that says how to install one
 */
export async function startOwnRedis(): Promise<OwnRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'vox-sample-redis-'));
  const port = await freePort();
  const kept = ['--dir', folder, '--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction'];
  // In a group of its own: Ctrl-C is for us, and Redis has to outlive the workers.
  const redis = spawn('redis-server', ['--bind', '127.0.0.1', '--port', String(port), ...kept], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => void redis.once('close', () => resolve()));
  try {
    await once(redis, 'spawn');
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(MISSING, { cause: error });
  }
  redis.stdout.resume();
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      redis.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
