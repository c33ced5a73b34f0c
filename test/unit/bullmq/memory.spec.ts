import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { until } from '../../support/until.js';
import { RecordingHost } from '../delivery/recording-host.js';
import { storedEvent } from '../delivery/stored-event.js';
import { Queues } from './support/queues.js';

const queues = new Queues();
let server: RedisServer;
let redis: Redis;
let raw: Queue;

beforeAll(async () => {
  server = await startRedis();
  redis = new Redis(server.url, { maxRetriesPerRequest: null });
  raw = new Queue('{vox-webhooks}', { connection: redis });
});
afterEach(async () => {
  await queues.close();
  await redis.flushall();
});
afterAll(async () => {
  await raw.close();
  redis.disconnect();
  await server.stop();
});

describe('what the queue remembers', () => {
  it('is written into each job in as few words as BullMQ allows: what is kept of the finished, the worker knows', async () => {
    const { store } = await queues.open({ connection: server.url, concurrency: false, backoff: {} });
    await store('k', 'A.a:b');
    const [job] = await raw.getWaiting();
    expect(job).toMatchObject({ id: 'k.A.a%3Ab', name: 'sms.dlr', data: { key: 'k', handler: 'A.a:b' } });
    expect(job?.opts).toEqual({ attempts: 12, backoff: { type: 'vox' } });
    expect((await redis.keys('*:de:*')).length).toBe(0);
  });

  it('is digits in the place of a number that JSON does not know', async () => {
    const { queue, host } = await queues.open({ connection: server.url });
    const seen: unknown[] = [];
    host.behave = ({ params }) => void seen.push(params['n']);
    await queue.store({ ...storedEvent('big'), params: { n: 12_345_678_901_234_567_890n } }, ['A.a']);
    await until('it has run', () => host.succeeded.length === 1);
    expect(seen).toEqual(['12345678901234567890']);
  });

  it('is a finished job for its ttl, and not for ever', async () => {
    const { store, host } = await queues.open({ connection: server.url, ttl: 1_000 });
    await store('k');
    await until('it has run', () => host.succeeded.length === 1);
    await store('k');
    await sleep(2_100);
    // BullMQ sweeps when a job ends.
    await store('other');
    await until('the other has run', () => host.succeeded.length === 2);
    await until('it is forgotten', async () => (await raw.getJob('k.A.a')) === undefined);
    await store('k');
    await until('it runs again', () => host.attempts['k A.a']?.length === 2);
  });

  it('is as many finished jobs as its capacity', async () => {
    const { store, host } = await queues.open({ connection: server.url, capacity: 2, concurrency: 1 });
    for (const key of ['a', 'b', 'c', 'd']) {
      await store(key);
      await until(`${key} has run`, () => host.succeeded.includes(`${key} A.a`));
    }
    await until('two are left', async () => (await raw.getCompletedCount()) === 2);
    await store('d');
    await store('a');
    await until('the oldest runs again', () => host.attempts['a A.a']?.length === 2);
    expect(host.attempts['d A.a']).toEqual([1]);
  });

  it('is every job that was given up, with its event, its handler and the reason', async () => {
    const { store, host } = await queues.open({ connection: server.url, attempts: 2, ttl: 1_000, capacity: 1 });
    host.behave = (_stored, handler) => (handler === 'A.a' ? Promise.reject(new Error('no such message')) : undefined);
    for (const key of ['a', 'b', 'c']) await store(key);
    await until('three are given up', () => host.givenUp.length === 3);
    for (const key of ['d', 'e', 'f']) await store(key, 'B.b');
    await until('three others have run', () => host.succeeded.length === 3);
    const failed = await raw.getFailed();
    expect(new Set(failed.map(({ id }) => id))).toEqual(new Set(['a.A.a', 'b.A.a', 'c.A.a']));
    expect(failed[0]).toMatchObject({ failedReason: 'no such message', attemptsMade: 2, data: { handler: 'A.a' } });
  });

  it('counts a job as late by its age, and one in a back-off not before it is due', async () => {
    const receiver = await queues.open({ connection: server.url, concurrency: false });
    await receiver.store('old');
    await sleep(60);
    await receiver.store('young');
    const health = await receiver.queue.health();
    expect(health).toMatchObject({ ok: true, waiting: 2 });
    expect(health.lagMs).toBeGreaterThanOrEqual(55);
    await raw.drain();
    const worker = await queues.open({ connection: server.url, backoff: { delay: 60_000, max: 60_000 } });
    worker.host.behave = () => Promise.reject(new Error('later'));
    await worker.store('delayed');
    await until('it is delayed', async () => (await raw.getDelayedCount()) === 1);
    expect(await worker.queue.health()).toEqual({ ok: true, waiting: 1, lagMs: 0, deadLetters: 0 });
  });
});

describe('registrations', () => {
  it('share no queue, even on one Redis under one name', async () => {
    const [one, two] = await Promise.all(
      ['default', 'sales:eu'].map((name) => queues.open({ connection: server.url }, new RecordingHost(name))),
    );
    if (!one || !two) throw new Error('two were opened');
    await Promise.all([one.store('k'), two.store('k')]);
    await until('both have run', () => one.host.succeeded.length + two.host.succeeded.length === 2);
    expect([one.host.succeeded, two.host.succeeded]).toEqual([['k A.a'], ['k A.a']]);
    const names = (await redis.keys('bull:*:meta')).map((key) => key.split(':')[1]);
    expect(new Set(names)).toEqual(new Set(['{vox-webhooks}', '{vox-webhooks-sales%3Aeu}']));
  });

  it('take a name and a prefix of their own', async () => {
    const { store } = await queues.open({ connection: server.url, queue: 'hooks', prefix: 'my', concurrency: false });
    await store('k');
    expect(await redis.exists('my:{hooks}:k.A.a')).toBe(1);
  });

  it('may not share one queue object', async () => {
    const { queue } = await queues.open({ connection: server.url });
    await expect(queue.open(new RecordingHost('other'))).rejects.toThrow(
      'VOX_CONFIG delivery: serves two registrations',
    );
  });
});
