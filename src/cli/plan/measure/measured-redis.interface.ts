import type { RedisOptions } from 'ioredis';

/** A Redis to measure on. */
export interface MeasuredRedis {
  readonly connection: string | RedisOptions;
  readonly stop: () => Promise<void>;
}
