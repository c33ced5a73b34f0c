import { bullmq, redisDedupeStore } from 'nestjs-vox-webhooks/bullmq';
import { setTimeout as sleep } from 'node:timers/promises';
import { startRedis } from '../../../support/redis-server.js';
import { RecordingHost } from '../../delivery/recording-host.js';
import { storedEvent } from '../../delivery/stored-event.js';

/** Uses a queue and a store, lets something happen to Redis, closes both, and then has nothing left to do. */
const [, , when = '', what = ''] = process.argv;
const redis = await startRedis();
const happen = { dies: () => redis.kill(), freezes: () => redis.freeze(), nothing: () => undefined }[what];

if (when === 'before') await happen?.();
const host = new RecordingHost();
host.behave = ({ key }) => (key === 'hangs' ? new Promise(() => undefined) : undefined);
const queue = bullmq({ connection: redis.url });
const store = redisDedupeStore({ connection: redis.url });
await Promise.all([queue.open(host), store.open()]);
const use = async (): Promise<void> => {
  const asked = [
    queue.store(storedEvent('quick'), ['A.a']),
    ...(when === 'amid' ? [queue.store(storedEvent('hangs'), ['A.a', 'B.b'])] : []),
    Promise.resolve(store.begin('k', { leaseMs: 1_000 })),
    store.ping(),
    queue.health(),
  ];
  await Promise.allSettled(asked);
};
await use();
if (when !== 'before') await happen?.();
await use();
await sleep(200);
await queue.drain(100);
await Promise.all([queue.close(), store.close()]);
await Promise.all([queue.close(), store.close()]);
const closed = performance.now();
process.on('exit', () => process.send?.({ port: 0, afterClose: performance.now() - closed }));
await redis.stop();
// The channel to the parent is none of the library's.
process.channel?.unref();
