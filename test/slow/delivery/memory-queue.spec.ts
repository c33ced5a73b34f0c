import '../../unit/delivery/memory-queue.spec.js';
