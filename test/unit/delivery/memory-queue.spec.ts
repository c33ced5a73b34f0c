import { describeDeliveryQueue } from './describe-delivery-queue.js';
import { MemoryQueue } from './memory-queue.js';

describeDeliveryQueue('a queue in memory', (limits) => Promise.resolve({ queue: new MemoryQueue(limits) }));
