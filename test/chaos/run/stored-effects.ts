import { Redis } from 'ioredis';
import type { RedisServer } from '../../support/redis-server.js';
import { tally } from '../checker/tally.js';

/** How often each event had its effect, as the application's own database has it; `undefined` without one. */
export async function storedEffects(database: RedisServer | undefined): Promise<Map<string, number> | undefined> {
  if (!database) return undefined;
  const client = new Redis(database.url);
  try {
    return new Map(Object.entries(tally(await client.lrange('effects', 0, -1))));
  } finally {
    client.disconnect();
  }
}
