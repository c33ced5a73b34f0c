import { Redis } from 'ioredis';
import { OldPeerError } from './old-peer.error.js';
import type { RedisConnection } from './redis-connection.js';

/** Longest pause between two attempts to connect, in milliseconds: a server that is back is used within two seconds. */
const LONGEST_PAUSE = 500;

const COMMON = {
  connectTimeout: 1_500,
  /** A server that does not answer QUIT must not keep the process alive. */
  disconnectTimeout: 500,
  /** A server that is loading its data is asked again after this time at most. */
  maxLoadingRetryTime: LONGEST_PAUSE,
  retryStrategy: (times: number) => Math.min(times * 50, LONGEST_PAUSE),
  /** After a failover the old primary refuses to write: connect again, to the new one. */
  reconnectOnError: ({ message }: Error) => message.includes('READONLY'),
  /** The answers of scripts are read in the default format. */
  stringNumbers: false,
  replyMapping: 'legacy',
} as const;

/**
 * For code that a webhook waits for: no command is queued in this process, and a server that is silent counts as lost. The
 * socket to a silent server is closed, since a half-open connection never recovers by itself.
 */
export const failFast = (timeout: number, hasOwnTimer = false) =>
  ({
    ...COMMON,
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: hasOwnTimer ? undefined : timeout,
    socketTimeout: timeout + 250,
  }) as const;

/** For workers: commands wait until an outage is over. The socket timeout is longer than a blocking read, ten seconds. */
export const PATIENT = {
  ...COMMON,
  lazyConnect: false,
  enableOfflineQueue: true,
  maxRetriesPerRequest: null,
  commandTimeout: undefined,
  socketTimeout: 12_000,
} as const;

/**
 * A client of ioredis with the settings of this package.
 * @throws VoxConfigError for ioredis 5, which keeps a process alive for twelve seconds after it was stopped
 */
export function createRedis(
  connection: RedisConnection,
  settings: ReturnType<typeof failFast> | typeof PATIENT,
): Redis {
  const redis =
    typeof connection === 'string' ? new Redis(connection, settings) : new Redis({ ...connection, ...settings });
  // An option that ioredis has a default for since 6.
  if (!('protocol' in redis.options)) throw new OldPeerError('connection', 'ioredis');
  return endProperly(redis);
}

/**
 * Makes `disconnect` end a client in every state. Between two attempts to connect, ioredis stops trying but emits no `end`:
 * pending commands, and code that waits for `end`, would wait for ever. The same is done to the duplicate that BullMQ makes
 * for the blocking reads of its worker.
 */
function endProperly(redis: Redis): Redis {
  const disconnect = redis.disconnect.bind(redis);
  const duplicate = redis.duplicate.bind(redis);
  return Object.assign(redis, {
    disconnect(reconnect = false): void {
      if (!reconnect && redis.status === 'reconnecting') {
        disconnect();
        // An attempt that is cancelled before it has begun ends the client.
        redis.connect().catch(() => undefined);
      }
      disconnect(reconnect);
    },
    duplicate: (changes?: { readonly connectionName?: string }): Redis => endProperly(duplicate(changes)),
  });
}
