import '../../unit/bullmq/redis-dedupe-store.spec.js';
