import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { redisDedupeStore } from 'nestjs-vox-webhooks/bullmq';
import { type RedisSentinel, startRedisSentinel } from '../../support/redis-sentinel.js';
import type { RedisServer } from '../../support/redis-server.js';
import { until } from '../../support/until.js';
import { withRedis } from '../../support/with-redis.js';
import { Queues } from '../../unit/bullmq/support/queues.js';
import { refusal } from '../../unit/bullmq/support/refusal.js';

/** The platform is to be answered in time even if Redis is not. In milliseconds. */
const IN_TIME = 2_200;
const queues = new Queues();
let redis: RedisSentinel;

beforeAll(async () => void (redis = await startRedisSentinel()));
afterEach(() => queues.close());
afterAll(() => redis.stop());

async function primary(): Promise<RedisServer> {
  const [server] = await redis.primaries();
  if (!server) throw new Error('sentinels know no primary');
  return server;
}

/** Waits until the replica has the place of a server that was killed, and starts that one again. */
async function failedOver(server: RedisServer): Promise<void> {
  await until('the replica has its place', async () => (await primary()) !== server);
  await redis.rejoin(server);
  await until('the former primary is a replica', () => redis.isWhole());
}

/** Cuts the link to the replica, which then knows nothing of what the primary confirms. */
async function cutLink(server: RedisServer): Promise<RedisServer> {
  const replica = await redis.replicaOf(server);
  replica.freeze();
  await withRedis(server, (client) => client.call('CLIENT', 'KILL', 'TYPE', 'replica'));
  return replica;
}

describe('Sentinel', () => {
  it('a primary that dies is replaced: events are refused in time, then stored and worked off', async () => {
    const { store, host } = await queues.open({ connection: redis.connection });
    const dedupe = redisDedupeStore({ connection: redis.connection });
    await dedupe.open();
    await store('before');
    await until('it has run', () => host.succeeded.length === 1);
    const server = await primary();
    await server.kill();
    expect((await refusal(() => store('during'))).ms).toBeLessThan(IN_TIME);
    expect((await refusal(() => dedupe.begin('k', { leaseMs: 1_000 }))).ms).toBeLessThan(IN_TIME);
    await until('it is stored again', async () => (await store('after')) >= 0);
    await until('it runs', () => host.succeeded.includes('after A.a'));
    await until('the dedupe store is back', async () => !!(await dedupe.begin('k', { leaseMs: 1_000 })));
    await dedupe.close();
    await failedOver(server);
  });

  it('an event that only the primary had is lost with it: confirmed without waiting, refused with it', async () => {
    const options = { connection: redis.connection, concurrency: false } as const;
    const careless = await queues.open({ ...options, queue: 'careless' });
    const waiting = { ...options, queue: 'careful', waitForReplicas: { count: 1, timeout: 300 } };
    const careful = await queues.open(waiting);
    await Promise.all([careless.store('before'), careful.store('before', 'A.a', 'B.b')]);
    const server = await primary();
    const replica = await cutLink(server);
    await careless.store('k');
    await expect(careful.store('k')).rejects.toThrow('0 of 1 replicas have confirmed it');
    await server.kill();
    replica.thaw();
    await failedOver(server);
    const stored = (name: string): Promise<number> =>
      withRedis(replica, (client) => client.llen(`bull:{${name}}:wait`));
    // What was confirmed: two events there, one of them lost; one with two handlers here, and it is there.
    expect([await stored('careless'), await stored('careful')]).toEqual([1, 2]);
    await until('it is stored when it comes again', async () => (await careful.store('k')) >= 0);
    expect(await stored('careful')).toBe(3);
  });
});
