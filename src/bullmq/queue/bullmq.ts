import { Queue } from 'bullmq';
import type { DeliveryQueue } from '../../ports/delivery-queue.interface.js';
import type { BullMqOptions } from './bullmq-options.interface.js';
import { OldPeerError } from '../redis/old-peer.error.js';
import { BullMqQueue } from './bullmq-queue.js';
import { resolveBullMqOptions } from './resolve-bullmq-options.js';

/**
 * Stores informational events in Redis or Valkey before the platform is answered, one job for each event and handler, and
 * runs them in this process and in any number of workers. Needs `bullmq` 6 and `ioredis` 6, and a server that keeps what it
 * confirms (`appendonly yes`, `maxmemory-policy noeviction`): with any other server the application does not start. If the
 * machine of the server loses power, or the server dies while its disk is too slow, up to two seconds of events may be lost;
 * none with `appendfsync always`.
 *
 * The application also starts while Redis cannot be reached. Calls then get their documents and informational events a 503,
 * until Redis is back.
 *
 * @throws VoxConfigError naming the wrong option, never its value; if the application has an older `bullmq` or `ioredis`
 * @example
 * VoxWebhooksModule.forRoot({ auth: [bearer(token)], delivery: bullmq({ connection: 'redis://127.0.0.1:6379' }) });
 */
export function bullmq(options: BullMqOptions): DeliveryQueue {
  // BullMQ 5 fits the peer range, so that an application with queues of its own on it can install this package.
  if (!('getBackend' in Queue.prototype)) throw new OldPeerError('delivery', 'bullmq');
  return new BullMqQueue(resolveBullMqOptions(options));
}
