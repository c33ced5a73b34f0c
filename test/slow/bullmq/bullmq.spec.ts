import '../../unit/bullmq/bullmq.spec.js';
