import type { RedisOptions } from 'ioredis';

/**
 * Where a Redis or Valkey server is: a `redis://` or `rediss://` URL, or options of ioredis for what a URL cannot express
 * (Sentinel, TLS certificates, a Unix socket). Settings that decide how long a command waits are replaced by those of this
 * package.
 *
 * @example 'rediss://worker:secret@redis.example.com:6380/2'
 */
export type RedisConnection = string | RedisOptions;
