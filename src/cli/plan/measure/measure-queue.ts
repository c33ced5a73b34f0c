import { randomUUID } from 'node:crypto';
import type { RedisOptions } from 'ioredis';
import { connectedClient } from './connected-client.js';
import { CountingHost } from './counting-host.js';
import { loadQueue } from './load-queue.js';
import type { MeasuredQueue } from './measured-queue.interface.js';
import { medianRoundTrip } from './median-round-trip.js';
import { storeSample } from './store-sample.js';
import { usageNow, usagePer } from './usage-now.js';

/** Jobs that are measured, and those before that only warm up. */
const [JOBS, WARM_UP] = [10_000, 5_000];
const CONCURRENCY = 20;
const HANDLER = 'Measured.handler';

/** Stores jobs in a queue of its own and works them off, and removes the queue. */
export async function measureQueue(connection: string | RedisOptions): Promise<MeasuredQueue> {
  const { bullmq, Queue, Redis } = await loadQueue();
  const client = await connectedClient(Redis, connection);
  const queue = `vox-plan-${randomUUID()}`;
  const host = new CountingHost(JOBS + WARM_UP);
  const shared = { connection, queue, volatile: 'accept' } as const;
  const [store, work] = [bullmq({ ...shared, concurrency: false }), bullmq({ ...shared, concurrency: CONCURRENCY })];
  try {
    const roundTripUs = await medianRoundTrip(client);
    await store.open(host);
    await storeSample(store, HANDLER, 0, WARM_UP);
    const before = await usageNow(client);
    await storeSample(store, HANDLER, WARM_UP, JOBS);
    const between = await usageNow(client);
    await work.open(host);
    await host.ended();
    await work.drain(5_000);
    const stored = usagePer(JOBS, before, between);
    const worked = usagePer(JOBS + WARM_UP, between, await usageNow(client));
    const redis = { redisStoreUs: stored.redis, redisWorkUs: worked.redis };
    return { storeUs: stored.own, workUs: worked.own, ...redis, roundTripUs, jobBytes: stored.memory };
  } finally {
    await Promise.allSettled([store.close(), work.close()]);
    await new Queue(`{${queue}}`, { connection: client }).obliterate({ force: true }).catch(() => undefined);
    client.disconnect();
  }
}
