export { RedisDedupeStore } from './dedupe/redis-dedupe-store.js';
export type { RedisDedupeOptions } from './dedupe/redis-dedupe-options.interface.js';
export { bullmq } from './queue/bullmq.js';
export type { BullMqOptions } from './queue/bullmq-options.interface.js';
export type { RedisConnection } from './redis/redis-connection.type.js';
export type { VoxWorkerOptions } from './worker/vox-worker-options.interface.js';
export type { VoxWorkerStructure } from './worker/vox-worker-structure.interface.js';
export { VoxWorkerModule } from './worker/vox-worker.module.js';
