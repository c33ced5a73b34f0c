import type { RedisClient } from '../redis/redis-connection.js';
import { isRecord } from '../../common/is-record.js';

/**
 * BullMQ makes a job active before it reads its options, and where these are no JSON it leaves the job there without an end.
 * Gives such jobs empty options: when its lock has expired, each is taken again, and what is no job of ours is refused.
 */
export async function mendOptions(client: RedisClient, keyOf: (name: string) => string): Promise<void> {
  for (const id of await client.lrange(keyOf('active'), 0, -1)) {
    const options = await client.hget(keyOf(id), 'opts');
    if (options && !isObject(options)) await client.hset(keyOf(id), 'opts', '{}');
  }
}

function isObject(json: string): boolean {
  try {
    return isRecord(JSON.parse(json));
  } catch {
    return false;
  }
}
