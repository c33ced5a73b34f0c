import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MeasureError } from './measure.error.js';
import type { MeasuredRedis } from './measured-redis.interface.js';

/** On a socket in a folder of its own, with the durability that `bullmq()` asks for. */
const ARGUMENTS = ['--port', '0', '--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction'];
/** What it prints when it can be connected to. */
const READY = /ready to accept connections/i;
const REMEDY = 'Set REDIS_URL, give --redis redis://127.0.0.1:6379, or put redis-server on the PATH.';

/**
 * Starts `redis-server` of the `PATH`. It ends with this process.
 * @throws MeasureError when there is none, or it does not start
 */
export async function startOwnRedis(): Promise<MeasuredRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'vox-plan-'));
  const socket = join(folder, 'redis.sock');
  const child = spawn('redis-server', [...ARGUMENTS, '--dir', folder, '--unixsocket', socket], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  let isOver = false;
  const over = new Promise<void>((resolve) => {
    child.once('error', () => resolve()).once('close', () => resolve());
  }).then(() => void (isOver = true));
  const answers = new Promise<boolean>((resolve) => {
    child.stdout.on('data', (text) => READY.test(String(text)) && resolve(true));
    void over.then(() => resolve(false));
  });
  const stop = async (): Promise<void> => {
    if (!isOver) end();
    await over;
    process.off('exit', end);
    await rm(folder, { recursive: true, force: true });
  };
  if (await answers) return { connection: { path: socket }, stop };
  await stop();
  throw new MeasureError('No Redis is named, and redis-server could not be started', REMEDY);
}
