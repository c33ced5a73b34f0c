import { Redis } from 'ioredis';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RedisServer } from '../../support/redis-server.js';

/** Every write that a Redis has ever confirmed, from its append-only file: also of what was deleted since. */
export async function everythingWritten(server: RedisServer): Promise<string> {
  const redis = new Redis(server.url);
  const [, dir = ''] = (await redis.config('GET', 'dir')) as string[];
  redis.disconnect();
  const folder = join(dir, 'appendonlydir');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.aof'));
  return (await Promise.all(files.map((name) => readFile(join(folder, name), 'latin1')))).join('');
}
