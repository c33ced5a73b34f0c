import { Redis } from 'ioredis';
import type { DedupeStore } from 'nestjs-vox-webhooks/ports';
import { redisDedupeStore } from 'nestjs-vox-webhooks/bullmq';
import type { StoreBench, StoreLimits } from '../../delivery/dedupe-store.bench.js';

/** One millisecond of the suite is a second of Redis: what the commands themselves take is nothing beside it. */
const SCALE = 1_000;
const DAY = 86_400_000;

let made = 0;

/**
 * A store whose clock can be moved. Redis goes by its own clock and nobody can set that; instead, what the store wrote
 * down of the future is brought nearer: the ends of leases and the expiry of keys. The scripts under test are untouched.
 */
export async function shiftedStore(url: string, { ttl = DAY }: StoreLimits = {}): Promise<StoreBench> {
  const prefix = `bench-${process.pid}-${made++}:`;
  const real = redisDedupeStore({ connection: url, prefix, ttl: ttl * SCALE });
  const redis = new Redis(url);
  await real.open();
  return {
    store: scaled(real),
    async advance(ms) {
      for (const key of await redis.keys(`${prefix}*`)) await bringNearer(redis, key, ms * SCALE);
    },
    async close() {
      await real.close();
      redis.disconnect();
    },
  };
}

async function bringNearer(redis: Redis, key: string, ms: number): Promise<void> {
  if (await redis.hexists(key, 'leaseEnds')) await redis.hincrby(key, 'leaseEnds', -ms);
  await redis.pexpire(key, (await redis.pttl(key)) - ms);
}

function scaled(store: DedupeStore): DedupeStore {
  return {
    begin: (key, { leaseMs }) => store.begin(key, { leaseMs: leaseMs * SCALE }),
    renew: (key, token, { leaseMs }) => store.renew(key, token, { leaseMs: leaseMs * SCALE }),
    progress: (key, token, handler) => store.progress(key, token, handler),
    complete: (key, token) => store.complete(key, token),
    release: (key, token) => store.release(key, token),
  };
}
