import type { Redis } from 'ioredis';

/**
 * Makes a client end whenever it is told to. Between two attempts to connect, one of ioredis stops trying but says to
 * nobody that it has ended: commands, and whoever waits for its end, would wait for ever. So for the connection, too, that
 * BullMQ makes out of this one for its worker to block on.
 */
export function endProperly(redis: Redis): Redis {
  const disconnect = redis.disconnect.bind(redis);
  const duplicate = redis.duplicate.bind(redis);
  return Object.assign(redis, {
    disconnect(reconnect = false): void {
      if (!reconnect && redis.status === 'reconnecting') {
        disconnect();
        // An attempt that is called off before it has begun ends the client.
        redis.connect().catch(() => undefined);
      }
      disconnect(reconnect);
    },
    duplicate: (changes?: { readonly connectionName?: string }): Redis => endProperly(duplicate(changes)),
  });
}
