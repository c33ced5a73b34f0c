import { Redis } from 'ioredis';
import { endProperly } from './end-properly.js';
import type { RedisConnection } from './redis-connection.type.js';

/** Soon enough to be back within two seconds, seldom enough not to be a burden. In milliseconds. */
const LONGEST_PAUSE = 500;

const COMMON = {
  connectTimeout: 1_500,
  /** A server that does not answer the farewell must not hold the process. */
  disconnectTimeout: 500,
  /** A server that loads its file is asked again this soon. */
  maxLoadingRetryTime: LONGEST_PAUSE,
  retryStrategy: (times: number) => Math.min(times * 50, LONGEST_PAUSE),
  /** After a failover the old primary refuses to write: look the new one up. */
  reconnectOnError: ({ message }: Error) => message.includes('READONLY'),
  /** What scripts answer is read as it is by default. */
  stringNumbers: false,
  replyMapping: 'legacy',
} as const;

/**
 * For whoever waits for an answer: nothing is queued in this process, and a server that is silent counts as gone. The
 * socket of one that stays silent is thrown away, since a half-open connection never comes back by itself.
 */
export const failFast = (timeout: number) =>
  ({
    ...COMMON,
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: timeout,
    socketTimeout: timeout + 250,
  }) as const;

/** For workers, who have time: commands outlive an outage. Nothing is silent longer than a blocking read, ten seconds. */
export const PATIENT = {
  ...COMMON,
  lazyConnect: false,
  enableOfflineQueue: true,
  maxRetriesPerRequest: null,
  commandTimeout: undefined,
  socketTimeout: 12_000,
} as const;

/** A client of ioredis whose settings are ours. */
export function createRedis(
  connection: RedisConnection,
  settings: ReturnType<typeof failFast> | typeof PATIENT,
): Redis {
  const redis =
    typeof connection === 'string' ? new Redis(connection, settings) : new Redis({ ...connection, ...settings });
  return endProperly(redis);
}
