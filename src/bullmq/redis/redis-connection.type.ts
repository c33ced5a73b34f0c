import type { RedisOptions } from 'ioredis';

/**
 * Where a Redis or Valkey is: a `redis://` or `rediss://` URL, or options of ioredis for everything that a URL cannot say
 * (Sentinel, TLS certificates, a socket file). Settings that make a client fail fast are ours and replace yours.
 *
 * @example 'rediss://worker:secret@redis.example.com:6380/2'
 */
export type RedisConnection = string | RedisOptions;
