import type { RedisClient } from '../redis/redis-connection.js';
import { isRecord } from '../../common/is-record.js';

/** What BullMQ reads of a job as JSON by itself, here and in its scripts. */
const READ = ['opts', 'parent', 'progress'] as const;

/**
 * BullMQ makes a job active before it reads its options, and where these are no JSON it leaves the job there without an end.
 * Empties them in such jobs: when its lock has expired, each is taken again, and what is no job of ours is refused.
 */
export async function mendJobs(client: RedisClient, keyOf: (name: string) => string): Promise<void> {
  for (const id of await client.lrange(keyOf('active'), 0, -1)) {
    const key = keyOf(id);
    const texts = await client.hmget(key, ...READ);
    for (const [index, field] of READ.entries()) {
      const text = texts[index];
      if (!text || isReadable(text, field)) continue;
      await (field === 'opts' ? client.hset(key, field, '{}') : client.hdel(key, field));
    }
  }
}

function isReadable(json: string, field: (typeof READ)[number]): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return field !== 'opts' || isRecord(value);
  } catch {
    return false;
  }
}
