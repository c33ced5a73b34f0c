import { afterEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { VoxConfigError } from 'nestjs-vox-webhooks';
import { redisDedupeStore } from 'nestjs-vox-webhooks/bullmq';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { type RedisServer, startRedis, type RedisOptions } from '../../support/redis-server.js';
import { until } from '../../support/until.js';
import { Queues } from './support/queues.js';
import { refusal } from './support/refusal.js';

const SOON = 2_000;
const queues = new Queues();
let server: RedisServer | undefined;
let admin: Redis | undefined;

async function start(options: RedisOptions = {}): Promise<{ url: string; redis: RedisServer; admin: Redis }> {
  server = await startRedis(options);
  admin = new Redis(server.url, { disconnectTimeout: 100 });
  admin.on('error', () => undefined);
  return { url: server.url, redis: server, admin };
}

afterEach(async () => {
  await queues.close();
  admin?.disconnect();
  await server?.stop();
});

describe('a Redis that may lose what it confirmed', () => {
  it.each([
    ['without an append-only file', { appendonly: 'no' }, 'appendonly yes'],
    ['that evicts', { maxmemoryPolicy: 'allkeys-lru' }, 'maxmemory-policy noeviction'],
  ] as const)('is refused at start: one %s; the error names the remedy', async (_kind, options, remedy) => {
    const { url } = await start(options);
    const { error } = await refusal(() => queues.open({ connection: url }));
    expect(error).toBeInstanceOf(VoxConfigError);
    expect(error).toMatchObject({ option: 'delivery', code: 'VOX_CONFIG' });
    expect(error.message).toContain(remedy);
    expect(error.message).toContain("volatile: 'accept'");
  });

  it.each([{ appendonly: 'no' }, { maxmemoryPolicy: 'volatile-ttl' }] as const)(
    'is used where that is accepted, with a warning: %p',
    async (options) => {
      const { url } = await start(options);
      const { store, host } = await queues.open({ connection: url, volatile: 'accept' });
      await store('k');
      await until('it runs', () => host.succeeded.length === 1);
      expect(host.reports.filter((line) => line.includes('accepted'))).toHaveLength(1);
    },
  );

  it('is refused when it comes in later, after a failover, until one comes that keeps its promises', async () => {
    const { url, admin: redis } = await start();
    const { store, queue, host } = await queues.open({ connection: url });
    await store('before');
    await redis.config('SET', 'appendonly', 'no');
    await redis.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    await until('it is refused', async () => (await refusal(() => store('k'))).error.message.includes('append-only'));
    expect(await queue.health()).toMatchObject({ ok: false });
    expect(host.reports.some((line) => line.includes('append-only file is off'))).toBe(true);
    await redis.config('SET', 'appendonly', 'yes');
    await redis.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    await until('it is taken', async () => (await store('after')) >= 0, SOON);
    expect(await queue.health()).toMatchObject({ ok: true });
  });
});

describe('what was stored', () => {
  it('outlives the death of Redis at once after it was confirmed', async () => {
    // With `everysec` a server answers before it writes, for as long as two seconds, while its disk is busy.
    const { url, redis } = await start({ appendonly: 'always' });
    const receiver = await queues.open({ connection: url, concurrency: false });
    for (let count = 0; count < 20; count++) await receiver.store(`k${count}`, 'A.a', 'B.b');
    await redis.restart();
    const worker = await queues.open({ connection: url });
    await until('all have run', () => worker.host.succeeded.length >= 40);
    expect(worker.host.succeeded).toHaveLength(40);
  });

  it('is everything that was asked for: both jobs in one transaction', async () => {
    const { url, admin: redis } = await start();
    const { store } = await queues.open({ connection: url, concurrency: false });
    const seen: string[] = [];
    const monitor = await redis.monitor();
    monitor.on('monitor', (_time: string, [command = '']: string[], source: string) => {
      if (source !== 'lua') seen.push(command.toLowerCase());
    });
    await store('k', 'A.a', 'B.b');
    await until('it was seen', () => seen.includes('exec'));
    monitor.disconnect();
    expect(seen.slice(seen.indexOf('multi'), seen.indexOf('exec') + 1)).toEqual(['multi', 'eval', 'evalsha', 'exec']);
  });

  it('is refused when the memory of Redis is full, and taken again when there is room', async () => {
    const { url, admin: redis } = await start();
    const { store, queue, host } = await queues.open({ connection: url, concurrency: false });
    await store('before');
    expect(await queue.health()).toMatchObject({ ok: true, waiting: 1 });
    await redis.config('SET', 'maxmemory', '1');
    expect(await queue.health()).toMatchObject({ ok: false });
    expect(host.reports).toEqual([expect.stringContaining('OOM')]);
    const { error } = await refusal(() => store('canary-event', 'A.a', 'B.b'));
    expect(error.message).toContain('OOM');
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('canary');
    await redis.config('SET', 'maxmemory', '0');
    await store('after');
    expect(await queue.health()).toMatchObject({ ok: true, waiting: 2 });
  });

  it('is refused by a server that may only be read, which no check of health calls well', async () => {
    const { url, admin: redis } = await start();
    await redis.call('ACL', 'SETUSER', 'reader', 'on', '>pw', '~*', '&*', '+@all', '-@write');
    const connection = url.replace('//', '//reader:pw@');
    const { store, queue } = await queues.open({ connection, concurrency: false });
    await refusal(() => store('k'));
    expect(await queue.health()).toMatchObject({ ok: false });
    const dedupe = redisDedupeStore({ connection });
    await dedupe.open();
    await expect(dedupe.ping()).rejects.toThrow('Redis did not answer the dedupe store');
    await dedupe.close();
  });

  it('is asked for seldom by a worker while Redis is full, and done when there is room', async () => {
    const { url, admin: redis } = await start();
    const receiver = await queues.open({ connection: url, concurrency: false });
    for (const key of ['a', 'b', 'c']) await receiver.store(key);
    await redis.config('SET', 'maxmemory', '1');
    const worker = await queues.open({ connection: url });
    await until('it is said', () => worker.host.reports.some((line) => line.includes('OOM')));
    await redis.config('RESETSTAT');
    await sleep(1_500);
    const calls = /cmdstat_evalsha:calls=(\d+)/.exec(await redis.info('commandstats'))?.[1];
    expect(Number(calls)).toBeGreaterThan(0);
    expect(Number(calls)).toBeLessThan(50);
    await redis.config('SET', 'maxmemory', '0');
    await until('all are done', () => worker.host.succeeded.length === 3);
  });

  it('is taken again soon after Redis has forgotten its scripts', async () => {
    const { url, admin: redis } = await start();
    const { store } = await queues.open({ connection: url, concurrency: false });
    await store('before');
    await redis.script('FLUSH');
    await until('it is taken', async () => (await store('after')) >= 0, SOON);
  });
});
