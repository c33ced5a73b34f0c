import type { Redis, RedisOptions } from 'ioredis';

const FAIL_FAST = {
  lazyConnect: true,
  maxRetriesPerRequest: 0,
  connectTimeout: 2_500,
  retryStrategy: () => null,
} as const;

/** @throws Error of the connection */
export async function connectedClient(client: typeof Redis, connection: string | RedisOptions): Promise<Redis> {
  const faults: unknown[] = [];
  const redis =
    typeof connection === 'string' ? new client(connection, FAIL_FAST) : new client({ ...connection, ...FAIL_FAST });
  redis.on('error', (fault: unknown) => faults.push(fault));
  try {
    await redis.connect();
    return redis;
  } catch (error) {
    redis.disconnect();
    throw faults[0] ?? error;
  }
}
