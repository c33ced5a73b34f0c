import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { redisDedupeStore } from 'nestjs-vox-webhooks/bullmq';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { describeDedupeStore } from '../delivery/describe-dedupe-store.js';
import { shiftedStore } from './support/shifted-store.js';

type Store = ReturnType<typeof redisDedupeStore>;

const LEASE = { leaseMs: 60_000 };
let server: RedisServer;
let redis: Redis;
const open: Store[] = [];

async function openStore(options: { ttl?: number; prefix?: string } = {}): Promise<Store> {
  const store = redisDedupeStore({ connection: server.url, ...options });
  open.push(store);
  await store.open();
  return store;
}

beforeAll(async () => {
  server = await startRedis();
  redis = new Redis(server.url);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
  await redis.flushall();
});
afterAll(async () => {
  redis.disconnect();
  await server.stop();
});

async function tokenOf(store: Store, key = 'k', leaseMs = LEASE.leaseMs): Promise<string> {
  const claim = await store.begin(key, { leaseMs });
  if (claim.state !== 'started') throw new Error(`expected a started claim, got ${claim.state}`);
  return claim.token;
}

describeDedupeStore('redisDedupeStore', (limits) => shiftedStore(server.url, limits));

describe('redisDedupeStore shares what it knows', () => {
  it('two processes are one store: what one runs the other may not, what one did the other knows', async () => {
    const [one, two] = [await openStore(), await openStore()];
    const token = await tokenOf(one);
    expect(await two.begin('k', LEASE)).toEqual({ state: 'running' });
    await one.complete('k', token);
    expect(await two.begin('k', LEASE)).toEqual({ state: 'done' });
  });

  it('outlives its process', async () => {
    const first = await openStore();
    await first.progress('k', await tokenOf(first, 'k', 1), 'A.b');
    await first.close();
    await sleep(5);
    expect(await (await openStore()).begin('k', LEASE)).toMatchObject({ attempt: 2, done: new Set(['A.b']) });
  });

  it('goes by the clock of Redis, so a lease really ends after its time', async () => {
    const store = await openStore();
    await tokenOf(store, 'k', 1_500);
    expect((await store.begin('k', LEASE)).state).toBe('running');
    await sleep(1_600);
    expect((await store.begin('k', LEASE)).state).toBe('started');
  });

  it('stores with another prefix know nothing of each other', async () => {
    await tokenOf(await openStore({ prefix: 'a:' }));
    expect((await (await openStore({ prefix: 'b:' })).begin('k', LEASE)).state).toBe('started');
    expect((await redis.keys('*')).toSorted()).toEqual(['a:k', 'b:k']);
  });

  it('keeps one key for an event, which expires a day after the event first came', async () => {
    const store = await openStore();
    const token = await tokenOf(store);
    expect(await redis.keys('*')).toEqual(['vox:k']);
    await redis.pexpire('vox:k', 50_000);
    await store.progress('k', token, 'A.b');
    await store.complete('k', token);
    expect(await redis.pttl('vox:k')).toBeLessThanOrEqual(50_000);
    await tokenOf(store, 'other');
    const left = await redis.pttl('vox:other');
    expect(left).toBeGreaterThan(86_390_000);
    expect(left).toBeLessThanOrEqual(86_400_000);
  });

  it('a new claim does not make the time begin again', async () => {
    const store = await openStore();
    await store.release('k', await tokenOf(store));
    await redis.pexpire('vox:k', 50_000);
    await tokenOf(store);
    expect(await redis.pttl('vox:k')).toBeLessThanOrEqual(50_000);
  });

  it('goes on when Redis has forgotten the scripts', async () => {
    const store = await openStore();
    const token = await tokenOf(store);
    await redis.script('FLUSH');
    expect(await store.renew('k', token, LEASE)).toBe(true);
    expect((await store.begin('k', LEASE)).state).toBe('running');
  });

  it('reads answers aright whatever way of reading them the connection is set to', async () => {
    // Two of them are options of ioredis 6 only.
    const options = { stringNumbers: true, replyMapping: 'resp3', protocol: 2 } as const;
    const store = redisDedupeStore({ connection: { port: server.port, ...options } });
    open.push(store);
    await store.open();
    const token = await tokenOf(store);
    expect(await store.renew('k', token, LEASE)).toBe(true);
    expect(await store.complete('k', token)).toBe(true);
    expect(await store.begin('k', LEASE)).toEqual({ state: 'done' });
  });

  it('takes any text for a handler', async () => {
    const store = await openStore();
    const token = await tokenOf(store, 'k', 1);
    for (const handler of ['done:x', 'token', 'complete', 'Ä ö', '']) await store.progress('k', token, handler);
    await store.release('k', token);
    const claim = await store.begin('k', LEASE);
    expect(claim).toMatchObject({ done: new Set(['done:x', 'token', 'complete', 'Ä ö', '']) });
  });
});
