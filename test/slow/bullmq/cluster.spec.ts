import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { redisDedupeStore } from 'nestjs-vox-webhooks/bullmq';
import { setTimeout as sleep } from 'node:timers/promises';
import { partitionOf } from '../../../src/bullmq/queue/partition-of.js';
import { type RedisCluster, startRedisCluster } from '../../support/redis-cluster.js';
import { until } from '../../support/until.js';
import { Queues } from '../../unit/bullmq/support/queues.js';
import { refusal } from '../../unit/bullmq/support/refusal.js';

/** The platform is to be answered in time even if Redis is not. In milliseconds. */
const IN_TIME = 2_200;
const queues = new Queues();
let cluster: RedisCluster;

beforeAll(async () => void (cluster = await startRedisCluster()));
afterEach(async () => {
  await queues.close();
  await Promise.all(cluster.nodes.filter(({ isRunning }) => !isRunning).map((node) => node.restart()));
  await until('the cluster is whole again', () => cluster.isWhole());
});
afterAll(() => cluster.stop());

describe('the primary of a queue dies', () => {
  it('events are refused in time until its replica has its place; then all is stored and worked off', async () => {
    const { store, host, queue } = await queues.open({ connection: cluster.connection, lockDuration: 6_000 });
    await store('before');
    await until('it has run', () => host.succeeded.length === 1);
    const primary = await cluster.primaryOf('bull:{vox-webhooks}:meta');
    await primary.kill();
    let refused = 0;
    let slowest = 0;
    for (;;) {
      const start = performance.now();
      const stored = await store(`during ${refused}`).then(
        () => true,
        () => false,
      );
      slowest = Math.max(slowest, performance.now() - start);
      if (stored) break;
      refused++;
      // A node that is known to be gone is refused at once.
      await sleep(10);
    }
    expect(refused).toBeGreaterThan(0);
    expect(slowest).toBeLessThan(IN_TIME);
    await store('after', 'A.a', 'B.b');
    await until(
      'the worker works again',
      () => host.succeeded.includes('after B.b') && host.succeeded.includes('after A.a'),
    );
    await until('health is back', async () => (await queue.health()).ok);
  });
});

describe('a cluster that serves what it can', () => {
  it('takes events of the other partitions while the primary of one is gone', async () => {
    const serving = await startRedisCluster({ extra: ['--cluster-require-full-coverage', 'no'] });
    try {
      const { store } = await queues.open({ connection: serving.connection, partitions: 4, concurrency: false });
      const keys = Array.from({ length: 24 }, (_, index) => `k${index}`);
      const place = (key: string): string => `bull:{vox-webhooks@${partitionOf(key, 4)}}:wait`;
      const places = await Promise.all(keys.map((key) => serving.primaryOf(place(key))));
      const [gone] = places;
      if (!gone) throw new Error('a key has a primary');
      // So that nobody takes its place.
      (await serving.replicaOf(gone)).freeze();
      await gone.kill();
      const expected = places.map((one) => (one === gone ? 'rejected' : 'fulfilled'));
      await until('those of the lost node are refused, and no others', async () => {
        const results = await Promise.allSettled(keys.map((key) => store(key)));
        return results.every(({ status }, index) => status === expected[index]);
      });
      expect(new Set(expected).size).toBe(2);
    } finally {
      await queues.close();
      await serving.stop();
    }
  });
});

describe('a cluster that is gone', () => {
  it('makes everything refuse in time, and is used again when it is back', async () => {
    const { store, host, queue } = await queues.open({ connection: cluster.connection });
    const dedupe = redisDedupeStore({ connection: cluster.connection });
    await dedupe.open();
    await Promise.all(cluster.nodes.map((node) => node.kill()));
    expect((await refusal(() => store('k'))).ms).toBeLessThan(IN_TIME);
    expect((await refusal(() => dedupe.begin('k', { leaseMs: 1_000 }))).ms).toBeLessThan(IN_TIME);
    const start = performance.now();
    const late = await queues.open({ connection: cluster.connection });
    expect(performance.now() - start).toBeLessThan(IN_TIME + 500);
    await refusal(() => late.store('k'));
    expect(await queue.health()).toMatchObject({ ok: false });
    await Promise.all(cluster.nodes.map((node) => node.restart()));
    await until('it is stored again', async () => (await store('later')) >= 0);
    await until('it runs', () => host.succeeded.includes('later A.a') || late.host.succeeded.includes('later A.a'));
    await until(
      'the dedupe store is back',
      async () => (await dedupe.begin('k', { leaseMs: 1_000 })).state === 'started',
    );
    await dedupe.close();
  });

  it('does not keep a process from stopping', async () => {
    const { queue } = await queues.open({ connection: cluster.connection });
    await Promise.all(cluster.nodes.map((node) => node.kill()));
    const { queue: late } = await queues.open({ connection: cluster.connection });
    const start = performance.now();
    await Promise.all([queue.close(), late.close()]);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
