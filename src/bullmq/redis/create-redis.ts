import { Redis } from 'ioredis';
import type { ClientSettings } from './client-settings.js';
import { createCluster } from './create-cluster.js';
import { OldPeerError } from './old-peer.error.js';
import { isCluster } from './is-cluster.js';
import type { RedisClient, RedisConnection } from './redis-connection.js';

/**
 * A client of ioredis with the settings of this package.
 * @throws VoxConfigError for ioredis 5, which keeps a process alive for twelve seconds after it was stopped
 */
export function createRedis(connection: RedisConnection, settings: ClientSettings): RedisClient {
  if (typeof connection === 'string') return supported(new Redis(connection, settings));
  if (!isCluster(connection)) return supported(new Redis({ ...connection, ...settings }));
  supported(new Redis({ lazyConnect: true }));
  return createCluster(connection, settings);
}

function supported(redis: Redis): Redis {
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
