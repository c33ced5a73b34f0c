import { Redis, type RedisOptions } from 'ioredis';
import type { RedisConnection } from './redis-connection.type.js';

/** Soon enough to be back within two seconds, seldom enough not to be a burden. In milliseconds. */
const LONGEST_PAUSE = 500;

const COMMON: RedisOptions = {
  connectTimeout: 1_500,
  /** A server that does not answer the farewell must not hold the process. */
  disconnectTimeout: 500,
  /** A server that loads its file is asked again this soon. */
  maxLoadingRetryTime: LONGEST_PAUSE,
  retryStrategy: (times) => Math.min(times * 50, LONGEST_PAUSE),
  /** After a failover the old primary refuses to write: look the new one up. */
  reconnectOnError: ({ message }) => message.startsWith('READONLY'),
};

/**
 * For whoever waits for an answer: nothing is queued in this process, and a server that is silent counts as gone. The
 * socket of one that stays silent is thrown away, since a half-open connection never comes back by itself.
 */
export const failFast = (timeout: number): RedisOptions => ({
  ...COMMON,
  lazyConnect: true,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  commandTimeout: timeout,
  socketTimeout: timeout + 250,
});

/** For workers, who have time: commands outlive an outage. Nothing is silent longer than a blocking read, ten seconds. */
export const PATIENT: RedisOptions = {
  ...COMMON,
  lazyConnect: false,
  enableOfflineQueue: true,
  maxRetriesPerRequest: null,
  socketTimeout: 15_000,
};

/** A client of ioredis whose settings are ours. */
export function createRedis(connection: RedisConnection, settings: RedisOptions): Redis {
  return typeof connection === 'string' ? new Redis(connection, settings) : new Redis({ ...connection, ...settings });
}
