import { randomUUID } from 'node:crypto';
import type { Claim, DedupeStore, Lease } from '../../ports/dedupe-store.interface.js';
import { anything, type OptionRules, required, whole } from '../../common/option-rule.js';
import { readOptions } from '../../common/read-options.js';
import { FailFastRedis } from '../redis/fail-fast-redis.js';
import { plainError } from '../redis/plain-error.js';
import { checkRedisConnection } from '../redis/check-redis-connection.js';
import type { RedisConnection } from '../redis/redis-connection.js';
import { DEDUPE_SCRIPTS } from './dedupe-scripts.js';

/** Options of {@link redisDedupeStore}. */
export interface RedisDedupeOptions {
  /** Where Redis is: a URL, options of ioredis (Sentinel, TLS), or a cluster: `{ cluster: [{ host, port }] }`. */
  readonly connection: RedisConnection;
  /** What the keys begin with. Default `'vox:'`. */
  readonly prefix?: string | undefined;
  /** How long an event is remembered after it first arrived, in milliseconds. Default 24 hours. */
  readonly ttl?: number | undefined;
}

const RULES: OptionRules<keyof RedisDedupeOptions> = {
  // Whatever it is: checkRedisConnection says what is wrong with it.
  connection: required(anything),
  prefix: { holds: (value) => typeof value === 'string', expects: 'a text' },
  ttl: whole(1),
};
const PLACE = { call: 'redisDedupeStore({ connection })', whole: 'dedupe', prefix: 'dedupe.' };

/**
 * Remembers handled events in Redis or Valkey: all processes share it, and a restart does not forget. Needs `bullmq` and
 * `ioredis`. While the server cannot be reached, every method rejects at once, or within 1.5 seconds if the server is
 * silent; the store connects again by itself.
 *
 * @throws VoxConfigError naming the wrong option, never its value
 * @example dedupe: redisDedupeStore({ connection: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379' })
 */
export function redisDedupeStore(options: RedisDedupeOptions): Required<DedupeStore> {
  const { connection, prefix = 'vox:', ttl = 86_400_000 } = readOptions<RedisDedupeOptions>(options, RULES, PLACE);
  checkRedisConnection('dedupe.connection', connection);
  return new RedisDedupeStore(new FailFastRedis({ connection }), prefix, ttl);
}

class RedisDedupeStore implements DedupeStore {
  constructor(
    private readonly redis: FailFastRedis,
    private readonly prefix: string,
    private readonly ttl: number,
  ) {}

  async open(): Promise<void> {
    await this.redis.open();
  }

  async begin(key: string, { leaseMs }: Lease): Promise<Claim> {
    const token = randomUUID();
    const answer = await this.run('begin', key, token, leaseMs, this.ttl);
    const [state, attempt, ...done] = Array.isArray(answer) ? answer.map(String) : [];
    if (state === 'done' || state === 'running') return { state };
    if (state !== 'started') throw new Error('the script of the dedupe store gave an unknown answer');
    return { state, token, done: new Set(done), attempt: Number(attempt) };
  }

  async renew(key: string, token: string, { leaseMs }: Lease): Promise<boolean> {
    return (await this.run('renew', key, token, leaseMs)) === 1;
  }

  async progress(key: string, token: string, handler: string): Promise<boolean> {
    return (await this.run('progress', key, token, handler)) === 1;
  }

  async complete(key: string, token: string): Promise<boolean> {
    return (await this.run('complete', key, token)) === 1;
  }

  async release(key: string, token: string): Promise<void> {
    await this.run('release', key, token);
  }

  /** Claims as an event does: a server that is full, or may only be read, answers anything else. */
  async ping(): Promise<void> {
    await this.begin('ping', { leaseMs: 1 });
  }

  async close(): Promise<void> {
    await this.redis.close();
  }

  private async run(
    step: keyof typeof DEDUPE_SCRIPTS,
    key: string,
    ...args: readonly (string | number)[]
  ): Promise<unknown> {
    const redis = this.redis.use();
    try {
      return await DEDUPE_SCRIPTS[step].run(redis, `${this.prefix}${key}`, ...args);
    } catch (error) {
      throw plainError(error, 'Redis did not answer the dedupe store');
    }
  }
}
