import type { RedisConnection } from '../redis/redis-connection.js';

/** Options of {@link bullmq}. Times are in milliseconds. */
export interface BullMqOptions {
  /** Where Redis is: a URL, options of ioredis (Sentinel, TLS), or a cluster: `{ cluster: [{ host, port }] }`. */
  readonly connection: RedisConnection;
  /**
   * Name of the queue. Default `'vox-webhooks'`. A registration with a `name` appends `-<name>`, so that two registrations
   * share none, unless the option of one ends so. BullMQ has it in braces, `{vox-webhooks}`: all keys of a queue lie on one
   * node of a cluster.
   */
  readonly queue?: string | undefined;
  /** What the keys of BullMQ begin with. Default `'bull'`. */
  readonly prefix?: string | undefined;
  /**
   * Spreads the queue over so many queues of BullMQ, by the key of the event: `{vox-webhooks@0}`, `{vox-webhooks@1}` …, which
   * lie on different nodes of a cluster. All jobs of an event are in one partition. Default 1, at most 64; the same in every
   * process. A worker takes all of them; `{ count: 8, take: [0, 1] }`: only these.
   */
  readonly partitions?: number | PartitionShare | undefined;
  /**
   * Jobs that this process runs at once; `false`: it only stores, and worker processes run them. Default 10. It is divided
   * among the partitions that the process takes, rounded up.
   */
  readonly concurrency?: number | false | undefined;
  /** How often a handler is tried before its event becomes a dead letter. Default 12, which takes half an hour. */
  readonly attempts?: number | undefined;
  /** Pauses between attempts: `delay` after the first, doubled each time, up to `max`. Defaults 1,000 and 10 minutes. */
  readonly backoff?: { readonly delay?: number | undefined; readonly max?: number | undefined } | undefined;
  /** How long a worker keeps a finished job, to recognise a redelivery. Default 24 hours; rounded up to whole seconds. */
  readonly ttl?: number | undefined;
  /** How many finished jobs a worker keeps at most. Default 100,000. */
  readonly capacity?: number | undefined;
  /**
   * How long a job stays with a worker that does not renew its lock. After a crash, another worker has the job after twice
   * this time at most. Has to be longer than `handlerDeadline`. Default 30 seconds, or twice `handlerDeadline` if that is
   * longer.
   */
  readonly lockDuration?: number | undefined;
  /**
   * What to do with a Redis that may lose what it has confirmed. Default `'refuse'`: the application does not start, or
   * answers 503 if a failover leads to such a server.
   */
  readonly volatile?: 'refuse' | 'accept' | undefined;
  /**
   * Store an event only when so many replicas have it as well (`WAIT` of Redis), within `timeout` milliseconds (default 500,
   * at most 1,000); else it is answered 503 and comes again. Without it, an event may be lost that a primary has confirmed
   * and not yet handed to the replica that takes its place.
   */
  readonly waitForReplicas?: { readonly count: number; readonly timeout?: number | undefined } | undefined;
}

/** Some partitions of a queue, for the option `partitions`. */
export interface PartitionShare {
  /** How many partitions there are: the same number in every process. */
  readonly count: number;
  /** Which of them this process takes jobs from, from 0. It stores events in all of them. */
  readonly take?: readonly number[] | undefined;
}

/** Options whose defaults depend on something else, or that are off. */
type Open = 'lockDuration' | 'waitForReplicas';

/** {@link BullMqOptions} with their defaults. That of `lockDuration` depends on the registration. */
export interface BullMqSettings extends Required<Omit<BullMqOptions, 'backoff' | 'partitions' | Open>> {
  readonly lockDuration: number | undefined;
  readonly waitForReplicas: Required<NonNullable<BullMqOptions['waitForReplicas']>> | undefined;
  readonly backoff: Required<NonNullable<BullMqOptions['backoff']>>;
  readonly partitions: PartitionShare;
}
