import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { possibleQueueNames, queueNames } from '../../../src/bullmq/queue/partition-names.js';
import { partitionOf } from '../../../src/bullmq/queue/partition-of.js';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { until } from '../../support/until.js';
import { Queues } from './support/queues.js';

const KEYS = Array.from({ length: 40 }, (_, index) => `key-${index}`);
const queues = new Queues();
let server: RedisServer;
let redis: Redis;

beforeAll(async () => {
  server = await startRedis();
  redis = new Redis(server.url);
});
afterEach(async () => {
  await queues.close();
  await redis.flushall();
});
afterAll(async () => {
  redis.disconnect();
  await server.stop();
});

describe('the partition of an event', () => {
  it('is the same on every machine and in every version: what was stored has to be found again', () => {
    expect(['', 'a', 'v1-abc', 'Ä ö'].map((key) => partitionOf(key, 64))).toEqual([25, 32, 15, 51]);
  });

  it('is any of them, about equally often', () => {
    const partitions = Array.from({ length: 7_000 }, (_, index) => partitionOf(`v1-${index}`, 7));
    for (let partition = 0; partition < 7; partition++) {
      const share = partitions.filter((one) => one === partition).length;
      expect(Math.abs(share - 1_000)).toBeLessThan(150);
    }
  });
});

describe('names of the queues of BullMQ', () => {
  it('have a hash tag each, but for one that has one already', () => {
    expect(queueNames('hooks', 1)).toEqual(['{hooks}']);
    expect(queueNames('hooks', 2)).toEqual(['{hooks@0}', '{hooks@1}']);
    expect(queueNames('{mine}-hooks', 1)).toEqual(['{mine}-hooks']);
  });

  it('are all found, whatever the setting was', () => {
    const names = possibleQueueNames('hooks');
    for (const name of [...queueNames('hooks', 1), ...queueNames('hooks', 64)]) expect(names).toContain(name);
  });
});

describe('a queue of several partitions', () => {
  it('has all jobs of an event in one, and counts all', async () => {
    const options = { connection: server.url, partitions: 3, concurrency: false } as const;
    const { store, queue } = await queues.open(options);
    for (const key of KEYS) await store(key, 'A.a', 'B.b');
    const lengths = await Promise.all([0, 1, 2].map((index) => redis.llen(`bull:{vox-webhooks@${index}}:wait`)));
    const expected = [0, 1, 2].map((index) => 2 * KEYS.filter((key) => partitionOf(key, 3) === index).length);
    expect(lengths).toEqual(expected);
    expect(Math.min(...lengths)).toBeGreaterThan(0);
    expect(await queue.health()).toMatchObject({ ok: true, waiting: 2 * KEYS.length });
  });

  it('counts the dead letters of all, and the oldest job of any', async () => {
    const worker = await queues.open({ connection: server.url, partitions: 3, attempts: 1 });
    worker.host.behave = () => Promise.reject(new Error('planned'));
    for (const key of KEYS) await worker.store(key);
    await until('all are given up', () => worker.host.givenUp.length === KEYS.length);
    expect(await worker.queue.health()).toEqual({ ok: true, waiting: 0, lagMs: 0, deadLetters: KEYS.length });
  });

  it('is taken in shares: each worker has the jobs of its partitions, and none of the others', async () => {
    const receiver = await queues.open({ connection: server.url, partitions: 3, concurrency: false });
    const partitions = { count: 3, take: [0, 2] };
    const some = await queues.open({ connection: server.url, partitions });
    const other = await queues.open({ connection: server.url, partitions: { count: 3, take: [1] } });
    for (const key of KEYS) await receiver.store(key);
    await until('all have run', () => some.host.succeeded.length + other.host.succeeded.length === KEYS.length);
    const isOther = (line: string): boolean => partitionOf(line.split(' ')[0] ?? '', 3) === 1;
    expect([some.host.succeeded.some(isOther), other.host.succeeded.every(isOther)]).toEqual([false, true]);
  });

  it.each([
    ['fewer', 5, 2],
    ['more', 1, 4],
    ['one again', 3, 1],
  ])('%s than before: a worker that takes all works off what the former ones hold', async (_what, before, after) => {
    const receiver = await queues.open({ connection: server.url, partitions: before, concurrency: false });
    for (const key of KEYS) await receiver.store(key);
    const worker = await queues.open({ connection: server.url, partitions: after });
    await worker.store('new');
    await until('all have run', () => worker.host.succeeded.length === KEYS.length + 1);
  });
});
