import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Cluster } from 'ioredis';
import { redisDedupeStore } from 'nestjs-vox-webhooks/bullmq';
import { type RedisCluster, startRedisCluster } from '../../support/redis-cluster.js';
import { until } from '../../support/until.js';
import { Queues } from '../../unit/bullmq/support/queues.js';

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];

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
    await until('it is empty', async () => (await queue.health()).waiting === 0);
    expect(await queue.health()).toEqual({ ok: true, waiting: 0, lagMs: 0, deadLetters: 0 });
  });

  it('is taken as a client of it too, which stays as it is', async () => {
    const connection = new Cluster([...cluster.connection.cluster], { lazyConnect: true });
    const { store, host } = await queues.open({ connection, queue: 'given' });
    await store('k');
    await until('it has run', () => host.succeeded.length === 1);
    expect(connection.status).toBe('wait');
  });

  it('has the partitions of a queue on all of its nodes, and takes events of all of them at once', async () => {
    const options = { connection: cluster.connection, queue: 'spread', partitions: 8 };
    const primaries = Array.from({ length: 8 }, (_, index) => cluster.primaryOf(`bull:{spread@${index}}:wait`));
    expect(new Set(await Promise.all(primaries)).size).toBe(3);
    const { store, host } = await queues.open(options);
    await Promise.all(KEYS.map((key) => store(key, 'A.a', 'B.b')));
    await until('all have run', () => host.succeeded.length === 2 * KEYS.length);
    expect(Object.values(host.attempts)).toEqual(Array.from({ length: 2 * KEYS.length }, () => [1]));
  });

  it('stores an event once the replica has it, and refuses it as long as it has not', async () => {
    const waitForReplicas = { count: 1, timeout: 200 };
    const connection = cluster.connection;
    const { store, host } = await queues.open({ connection, queue: 'replicated', waitForReplicas });
    await store('one');
    await store('several', 'A.a', 'B.b');
    await until('all have run', () => host.succeeded.length === 3);
    const replica = await cluster.replicaOf(await cluster.primaryOf('bull:{replicated}:wait'));
    replica.freeze();
    await expect(store('refused')).rejects.toThrow('0 of 1 replicas have confirmed it');
    replica.thaw();
    await until('it is stored when it comes again', async () => (await store('refused')) >= 0);
    await until('it runs', () => host.succeeded.includes('refused A.a'));
    expect(host.attempts['refused A.a']).toEqual([1]);
  });

  it('remembers what was done, wherever its key lies', async () => {
    const store = redisDedupeStore({ connection: cluster.connection });
    await store.open();
    for (const key of KEYS) {
      const claim = await store.begin(key, { leaseMs: 1_000 });
      expect(claim.state).toBe('started');
      if (claim.state === 'started') expect(await store.complete(key, claim.token)).toBe(true);
      expect(await store.begin(key, { leaseMs: 1_000 })).toEqual({ state: 'done' });
    }
    await store.close();
  });
});
