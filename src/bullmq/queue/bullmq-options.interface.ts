import type { RedisConnection } from '../redis/redis-connection.js';

/** Options of {@link bullmq}. Times are in milliseconds. */
export interface BullMqOptions {
  readonly connection: RedisConnection;
  /**
   * Name of the queue. Default `'vox-webhooks'`. A registration with a `name` appends `-<name>`, so that two registrations
   * never share a queue.
   */
  readonly queue?: string;
  /** What the keys of BullMQ begin with. Default `'bull'`. */
  readonly prefix?: string;
  /** Jobs that this process runs at once; `false`: it only stores, and worker processes run them. Default 10. */
  readonly concurrency?: number | false;
  /** How often a handler is tried before its event becomes a dead letter. Default 12, which takes half an hour. */
  readonly attempts?: number;
  /** Pauses between attempts: `delay` after the first, doubled each time, up to `max`. Defaults 1,000 and 10 minutes. */
  readonly backoff?: { readonly delay?: number; readonly max?: number };
  /** How long a finished job is kept, to recognise a redelivery. Default 24 hours; rounded up to whole seconds. */
  readonly ttl?: number;
  /** How many finished jobs are kept at most. Default 100,000. */
  readonly capacity?: number;
  /**
   * How long a job stays with a worker that does not renew its lock. After a crash, another worker has the job after twice
   * this time at most. Has to be longer than `handlerDeadline`. Default 30 seconds, or twice `handlerDeadline` if that is
   * longer.
   */
  readonly lockDuration?: number;
  /**
   * What to do with a Redis that may lose what it has confirmed. Default `'refuse'`: the application does not start, or
   * answers 503 if a failover leads to such a server.
   */
  readonly volatile?: 'refuse' | 'accept';
}

/** {@link BullMqOptions} with their defaults. That of `lockDuration` depends on the registration. */
export interface BullMqSettings
  extends Required<Omit<BullMqOptions, 'backoff' | 'lockDuration'>>, Pick<BullMqOptions, 'lockDuration'> {
  readonly backoff: Required<NonNullable<BullMqOptions['backoff']>>;
}
