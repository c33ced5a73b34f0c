import { randomUUID } from 'node:crypto';
import type { RedisOptions } from 'ioredis';
import { withTimeout } from '../../../common/with-timeout.js';
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
/** It takes some seconds; where a Redis hangs, it ends after the first time, and removes what it can in the other one. */
const [LONGEST, REMOVAL] = [60_000, 10_000];

/**
 * Stores jobs in a queue of its own and works them off, and removes the queue.
 * @param interrupted rejects when there is no more time to measure
 */
export async function measureQueue(
  connection: string | RedisOptions,
  interrupted: Promise<never>,
): Promise<MeasuredQueue> {
  const { bullmq, Queue, Redis } = await loadQueue();
  const client = await connectedClient(Redis, connection);
  const queue = `vox-plan-${randomUUID()}`;
  const host = new CountingHost(JOBS + WARM_UP);
  const shared = { connection, queue, volatile: 'accept' } as const;
  const [store, work] = [bullmq({ ...shared, concurrency: false }), bullmq({ ...shared, concurrency: CONCURRENCY })];
  const measure = async (): Promise<MeasuredQueue> => {
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
  };
  const remove = async (): Promise<void> => new Queue(`{${queue}}`, { connection: client }).obliterate({ force: true });
  try {
    return await Promise.race([withTimeout(LONGEST, 'the measurement', measure()), interrupted]);
  } finally {
    await Promise.allSettled([store.close(), work.close()]);
    await Promise.allSettled([withTimeout(REMOVAL, 'the removal', remove())]);
    client.disconnect();
  }
}
