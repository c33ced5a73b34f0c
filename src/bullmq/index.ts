export { type RedisDedupeOptions, redisDedupeStore } from './dedupe/redis-dedupe-store.js';
export { bullmq } from './queue/bullmq.js';
export type { BullMqOptions } from './queue/bullmq-options.interface.js';
export type { RedisClusterOptions, RedisConnection } from './redis/redis-connection.js';
export type { VoxWorkerExtras, VoxWorkerOptions } from './worker/vox-worker-options.interface.js';
export { VoxWorkerModule } from './worker/vox-worker.module.js';
