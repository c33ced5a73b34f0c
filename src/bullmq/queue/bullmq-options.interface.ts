import type { RedisConnection } from '../redis/redis-connection.type.js';

/** Options of {@link bullmq}. Times are in milliseconds. */
export interface BullMqOptions {
  readonly connection: RedisConnection;
  /**
   * Name of the queue. Default `'vox-webhooks'`. A registration with a name of its own has `-<name>` behind it, so that
   * two registrations never share a queue.
   */
  readonly queue?: string;
  /** What the keys of BullMQ begin with. Default `'bull'`. */
  readonly prefix?: string;
  /** Jobs that this process works on at once; `false`: it only stores, and workers of their own do the work. Default 10. */
  readonly concurrency?: number | false;
  /** How often a handler is tried before its event becomes a dead letter. Default 12, which takes half an hour. */
  readonly attempts?: number;
  /** Pauses between attempts: `delay` after the first, twice as long each time, up to `max`. Defaults 1,000 and 10 minutes. */
  readonly backoff?: { readonly delay?: number; readonly max?: number };
  /** How long a finished job is remembered, so that a redelivery is recognised. Default 24 hours; counted in whole seconds. */
  readonly ttl?: number;
  /** How many finished jobs are remembered at most. Default 100,000. */
  readonly capacity?: number;
  /**
   * How long a job stays with a worker that gives no sign of life; after a crash it takes up to twice as long until
   * another one has it. Longer than `handlerDeadline`. Default 30 seconds, or twice `handlerDeadline` if that is longer.
   */
  readonly lockDuration?: number;
  /** What to do with a Redis that may lose what it has confirmed. Default `'refuse'`. */
  readonly volatile?: 'refuse' | 'accept';
}
