import type { RedisConnection } from '../redis/redis-connection.type.js';

/** Options of {@link RedisDedupeStore}. */
export interface RedisDedupeOptions {
  readonly connection: RedisConnection;
  /** What the keys begin with. Default `'vox:'`. */
  readonly prefix?: string;
  /** How long an event is remembered after it first came, in milliseconds. Default 24 hours. */
  readonly ttl?: number;
}
