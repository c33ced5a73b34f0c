import { Redis } from 'ioredis';
import type { RedisServer } from './redis-server.js';

/**
 * Asks a server something over a connection of its own.
 * @throws Error when it does not answer
 */
export async function withRedis<Answer>(
  { url }: Pick<RedisServer, 'url'>,
  ask: (redis: Redis) => Promise<Answer>,
): Promise<Answer> {
  const redis = new Redis(url, { retryStrategy: () => null, commandTimeout: 5_000, disconnectTimeout: 1 });
  redis.on('error', () => undefined);
  try {
    return await ask(redis);
  } finally {
    redis.disconnect();
  }
}
