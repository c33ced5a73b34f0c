import { afterAll, beforeAll } from '@jest/globals';
import { bullmq } from 'nestjs-vox-webhooks/bullmq';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { describeDeliveryQueue } from '../delivery/describe-delivery-queue.js';

let redis: RedisServer;
let made = 0;
beforeAll(async () => void (redis = await startRedis()));
afterAll(() => redis.stop());

describeDeliveryQueue('bullmq', (limits) =>
  Promise.resolve({
    queue: bullmq({ connection: redis.url, queue: `queue-${made++}`, backoff: { delay: 1, max: 4 }, ...limits }),
  }),
);
