import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { redisDedupeStore } from 'nestjs-vox-webhooks/bullmq';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { until } from '../../support/until.js';
import { RecordingHost } from '../../unit/delivery/recording-host.js';
import { DeafProxy } from '../../unit/bullmq/support/deaf-proxy.js';
import { type OpenQueue, Queues } from '../../unit/bullmq/support/queues.js';
import { refusal } from '../../unit/bullmq/support/refusal.js';

/** The platform is to be answered in time even if Redis is not. In milliseconds. */
const IN_TIME = 2_200;
/** How soon everything works again after Redis is back. */
const SOON = 2_000;
const LEASE = { leaseMs: 1_000 };

type Store = ReturnType<typeof redisDedupeStore>;

let redis: RedisServer;
class HurriedHost extends RecordingHost {
  override readonly acceptDeadline = 400;
}

const queues = new Queues();
const stores: Store[] = [];

beforeEach(async () => void (redis = await startRedis()));
afterEach(async () => {
  await Promise.all([queues.close(), ...stores.splice(0).map((store) => store.close())]);
  await redis.stop();
});

const untilStored = (queue: OpenQueue, key: string): Promise<number> =>
  until('an event is stored again', async () => (await queue.store(key)) >= 0);

async function openStore(connection: string): Promise<Store> {
  const store = redisDedupeStore({ connection });
  stores.push(store);
  await store.open();
  return store;
}

describe('a Redis that is dead', () => {
  it('makes the queue refuse at once; soon after its return everything works, and nothing stored is lost', async () => {
    const worker = await queues.open({ connection: redis.url });
    await worker.store('before');
    await redis.kill();
    expect((await refusal(() => worker.store('during'))).ms).toBeLessThan(1_000);
    await until('the reason is known', async () =>
      (await refusal(() => worker.store('during'))).error.message.includes('ECONNREFUSED'),
    );
    expect((await refusal(() => worker.store('during'))).ms).toBeLessThan(1_000);
    expect(await worker.queue.health()).toEqual({ ok: false, waiting: 0, lagMs: 0, deadLetters: 0 });
    await redis.restart();
    expect(await untilStored(worker, 'after')).toBeLessThan(SOON);
    await until('the worker is back', () => worker.host.succeeded.includes('after A.a'), SOON);
    expect(worker.host.attempts).toEqual({ 'before A.a': [1], 'after A.a': [1] });
    expect(await worker.queue.health()).toMatchObject({ ok: true });
  });

  it('does not keep the application from starting; when it comes, storing and working begin by themselves', async () => {
    await redis.kill();
    const start = performance.now();
    const worker = await queues.open({ connection: redis.url });
    expect(performance.now() - start).toBeLessThan(IN_TIME);
    expect((await refusal(() => worker.store('k'))).ms).toBeLessThan(1_000);
    expect(await worker.queue.health()).toEqual({ ok: false, waiting: 0, lagMs: 0, deadLetters: 0 });
    await redis.restart();
    expect(await untilStored(worker, 'k')).toBeLessThan(SOON);
    await until('the worker works', () => worker.host.succeeded.includes('k A.a'));
  });

  it('is said once, not with every try', async () => {
    const worker = await queues.open({ connection: redis.url });
    await redis.kill();
    await until('both sides have said it', () => worker.host.reports.length >= 2);
    // Time for several tries to connect.
    await sleep(1_200);
    for (let count = 0; count < 10; count++) await refusal(() => worker.store('k'));
    const sides = worker.host.reports.map((line) => line.split(':')[0]);
    expect([sides.length, new Set(sides)]).toEqual([2, new Set(['a worker', 'the store'])]);
  });

  it('makes the dedupe store refuse at once, and it is back soon', async () => {
    const store = await openStore(redis.url);
    await redis.kill();
    expect((await refusal(() => store.begin('k', LEASE))).ms).toBeLessThan(1_000);
    await expect(store.ping()).rejects.toThrow();
    await redis.restart();
    const back = await until('a claim begins', async () => (await store.begin('k', LEASE)).state === 'started');
    expect(back).toBeLessThan(SOON);
    await expect(store.ping()).resolves.toBeUndefined();
  });

  it('does not keep the dedupe store from opening', async () => {
    await redis.kill();
    const store = await openStore(redis.url);
    expect((await refusal(() => store.begin('k', LEASE))).error.message).toContain('ECONNREFUSED');
    await redis.restart();
    const back = await until('a claim begins', async () => (await store.begin('k', LEASE)).state === 'started');
    expect(back).toBeLessThan(SOON);
  });
});

describe('a Redis that is frozen', () => {
  it('makes the queue refuse in time, however often; thawed, it works again soon', async () => {
    const worker = await queues.open({ connection: redis.url });
    await worker.store('before');
    redis.freeze();
    for (let count = 0; count < 4; count++) {
      expect((await refusal(() => worker.store(`during ${count}`))).ms).toBeLessThan(IN_TIME);
    }
    const start = performance.now();
    expect(await worker.queue.health()).toMatchObject({ ok: false });
    expect(performance.now() - start).toBeLessThan(IN_TIME);
    redis.thaw();
    expect(await untilStored(worker, 'after')).toBeLessThan(SOON);
    await until('the worker is back', () => worker.host.succeeded.includes('after A.a'), SOON);
  });

  it('does not keep the application from starting', async () => {
    redis.freeze();
    const start = performance.now();
    const worker = await queues.open({ connection: redis.url });
    expect(performance.now() - start).toBeLessThan(IN_TIME);
    redis.thaw();
    expect(await untilStored(worker, 'k')).toBeLessThan(SOON);
    await until('the worker works', () => worker.host.succeeded.includes('k A.a'));
  });

  it('makes the dedupe store refuse in time; thawed, it works again soon', async () => {
    const store = await openStore(redis.url);
    redis.freeze();
    for (let count = 0; count < 3; count++) {
      expect((await refusal(() => store.begin('k', LEASE))).ms).toBeLessThan(IN_TIME);
    }
    redis.thaw();
    const back = await until('the store answers', async () => !!(await store.begin('other', LEASE)));
    expect(back).toBeLessThan(SOON);
  });

  it('takes less than a deadline that is shorter', async () => {
    const worker = await queues.open({ connection: redis.url }, new HurriedHost());
    redis.freeze();
    expect((await refusal(() => worker.store('k'))).ms).toBeLessThan(800);
    redis.thaw();
  });
});

describe('a connection that nobody closed', () => {
  it('is given up by the queue and its worker, who find Redis over a new one', async () => {
    const proxy = await DeafProxy.to(redis.port);
    try {
      const worker = await queues.open({ connection: proxy.url });
      await worker.store('before');
      await until('it has run', () => worker.host.succeeded.length === 1);
      proxy.forget();
      expect((await refusal(() => worker.store('during'))).ms).toBeLessThan(IN_TIME);
      expect(await untilStored(worker, 'after')).toBeLessThan(SOON);
      await until('the worker is back', () => worker.host.succeeded.includes('after A.a'));
    } finally {
      await queues.close();
      await proxy.close();
    }
  });
});

describe('a Redis that was replaced', () => {
  it('is left by queue and worker when it refuses to write, for the one that has taken its place', async () => {
    const next = await startRedis();
    const proxy = await DeafProxy.to(redis.port);
    const admin = new Redis(redis.url);
    try {
      const worker = await queues.open({ connection: proxy.url });
      await worker.store('before');
      await until('it has run', () => worker.host.succeeded.length === 1);
      proxy.target = next.port;
      await admin.replicaof('127.0.0.1', next.port);
      expect(await untilStored(worker, 'after')).toBeLessThan(SOON);
      await until('the worker has moved as well', () => worker.host.succeeded.includes('after A.a'));
    } finally {
      admin.disconnect();
      await queues.close();
      await proxy.close();
      await next.stop();
    }
  });
});

describe('a Redis that wants another password', () => {
  it('is said to do so; neither the password nor an event is in any error or report', async () => {
    const admin = new Redis(redis.url);
    await admin.config('SET', 'requirepass', 'the-right-one');
    admin.disconnect();
    const connection = `redis://:canary-password@127.0.0.1:${redis.port}`;
    const worker = await queues.open({ connection });
    const store = await openStore(connection);
    const { error } = await refusal(() => worker.store('canary-event'));
    const { error: other } = await refusal(() => store.begin('canary-event', LEASE));
    expect(error.message).toContain('WRONGPASS');
    expect(worker.host.reports.join()).toContain('WRONGPASS');
    expect(inspect([error, other, worker.host.reports], { depth: 9, showHidden: true })).not.toContain('canary');
  });
});
