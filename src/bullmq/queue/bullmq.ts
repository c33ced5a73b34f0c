import type { DeliveryQueue } from '../../ports/delivery-queue.interface.js';
import type { BullMqOptions } from './bullmq-options.interface.js';
import { BullMqQueue } from './bullmq-queue.js';
import { resolveBullMqOptions } from './resolve-bullmq-options.js';

/**
 * Keeps informational events in Redis or Valkey before the platform is answered, one job for each event and handler, and
 * works them off in this process and in any number of workers. Needs `bullmq` 6 and `ioredis`, and a server that keeps
 * what it confirms (`appendonly yes`, `maxmemory-policy noeviction`): one that does not is refused at start. Up to a
 * second of events may be lost when the machine of the server loses power, none with `appendfsync always`.
 *
 * Without a Redis that answers, the application starts all the same: calls get their documents, informational events a
 * 503, and it goes on by itself when Redis is there.
 *
 * @throws VoxConfigError naming the wrong option, never its value
 * @example
 * VoxWebhooksModule.forRoot({ auth: [bearer(token)], delivery: bullmq({ connection: 'redis://127.0.0.1:6379' }) });
 */
export function bullmq(options: BullMqOptions): DeliveryQueue {
  return new BullMqQueue(resolveBullMqOptions(options));
}
