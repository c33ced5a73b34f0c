import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { redisDedupeStore } from 'nestjs-vox-webhooks/bullmq';
import { type RedisCluster, startRedisCluster } from '../../support/redis-cluster.js';
import { until } from '../../support/until.js';
import { Queues } from '../../unit/bullmq/support/queues.js';

const queues = new Queues();
let cluster: RedisCluster;

beforeAll(async () => void (cluster = await startRedisCluster()));
afterEach(() => queues.close());
afterAll(() => cluster.stop());

describe('a Redis Cluster of three primaries and three replicas', () => {
  it('stores an event, all jobs or none, and works them off', async () => {
    const { store, host, queue } = await queues.open({ connection: cluster.connection });
    await store('k', 'A.a', 'B.b');
    await until('both have run', () => host.succeeded.length === 2);
    expect(host.attempts).toEqual({ 'k A.a': [1], 'k B.b': [1] });
    expect(await queue.health()).toEqual({ ok: true, waiting: 0, lagMs: 0, deadLetters: 0 });
  });

  it('remembers what was done, wherever its key lies', async () => {
    const store = redisDedupeStore({ connection: cluster.connection });
    await store.open();
    for (const key of ['a', 'b', 'c', 'd']) {
      const claim = await store.begin(key, { leaseMs: 1_000 });
      expect(claim.state).toBe('started');
      if (claim.state === 'started') expect(await store.complete(key, claim.token)).toBe(true);
      expect(await store.begin(key, { leaseMs: 1_000 })).toEqual({ state: 'done' });
    }
    await store.close();
  });
});
