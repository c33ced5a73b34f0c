import { randomUUID } from 'node:crypto';
import type { Claim, DedupeStore, Lease } from '../../ports/dedupe-store.interface.js';
import { VoxConfigError } from '../../common/vox-config.error.js';
import { checkRedisConnection } from '../redis/check-redis-connection.js';
import { FailFastRedis } from '../redis/fail-fast-redis.js';
import { plainError } from '../redis/plain-error.js';
import { DEDUPE_SCRIPTS } from './dedupe-scripts.js';
import type { RedisDedupeOptions } from './redis-dedupe-options.interface.js';

/**
 * Remembers handled events in Redis or Valkey: processes share it, and a restart does not forget. A server that cannot
 * be reached makes it reject at once, or within 1.5 seconds when it is silent; it comes back by itself.
 *
 * @example dedupe: new RedisDedupeStore({ connection: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379' })
 */
export class RedisDedupeStore implements DedupeStore {
  private readonly redis: FailFastRedis;
  private readonly prefix: string;
  private readonly ttl: number;

  /** @throws VoxConfigError naming the wrong option, never its value */
  constructor({ connection, prefix = 'vox:', ttl = 86_400_000 }: RedisDedupeOptions) {
    checkRedisConnection('dedupe.connection', connection);
    if (typeof prefix !== 'string')
      throw new VoxConfigError('dedupe.prefix', 'has no value that works', 'Give a text.');
    if (!Number.isSafeInteger(ttl) || ttl <= 0) {
      throw new VoxConfigError('dedupe.ttl', 'has no value that works', 'It takes a whole number above 0.');
    }
    this.prefix = prefix;
    this.ttl = ttl;
    this.redis = new FailFastRedis({ connection });
  }

  /** Connects. Resolves in time even if Redis cannot be reached. */
  async open(): Promise<void> {
    await this.redis.open();
  }

  async begin(key: string, { leaseMs }: Lease): Promise<Claim> {
    const token = randomUUID();
    const answer = await this.run('begin', key, token, leaseMs, this.ttl);
    const [state, attempt, ...done] = Array.isArray(answer) ? answer.map(String) : [];
    if (state === 'done' || state === 'running') return { state };
    if (state !== 'started') throw new Error('the dedupe store gave an answer that it cannot give');
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

  async ping(): Promise<void> {
    await this.redis.use().ping();
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
