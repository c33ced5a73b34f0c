import '../../unit/bullmq/stopping.spec.js';
