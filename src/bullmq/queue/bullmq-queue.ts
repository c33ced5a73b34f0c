import type { RedisClient } from '../redis/redis-connection.js';
import type { DeliveryQueue } from '../../ports/delivery-queue.interface.js';
import type { QueueHealth } from '../../ports/queue-health.interface.js';
import type { QueueHost } from '../../ports/queue-host.interface.js';
import type { StoredEvent } from '../../ports/stored-event.interface.js';
import { VoxConfigError } from '../../common/vox-config.error.js';
import { FailFastRedis } from '../redis/fail-fast-redis.js';
import { serverInfos } from '../redis/server-infos.js';
import { volatilityOf } from '../redis/volatility-of.js';
import type { BullMqSettings } from './bullmq-options.interface.js';
import { FormerQueues } from './former-queues.js';
import { JobRunners } from './job-runners.js';
import { JobStore } from './job-store.js';
import { LimitedReport } from './limited-report.js';
import { lockDurationFor } from './lock-duration.js';
import { possibleQueueNames, queueNames } from './partition-names.js';
import { PartitionedStore } from './partitioned-store.js';

const DOWN: QueueHealth = { ok: false, waiting: 0, lagMs: 0, deadLetters: 0 };

/** A delivery queue on BullMQ. Storing an event fails at once without Redis, running jobs waits until Redis is back. */
export class BullMqQueue implements DeliveryQueue {
  private opened = false;
  private redis: FailFastRedis | undefined;
  private jobs: PartitionedStore | undefined;
  private runners: JobRunners | undefined;

  constructor(private readonly settings: BullMqSettings) {}

  get works(): boolean {
    return this.settings.concurrency !== false;
  }

  async open(host: QueueHost): Promise<void> {
    if (this.opened)
      throw new VoxConfigError('delivery', 'serves two registrations', 'Call bullmq() for each of them.');
    this.opened = true;
    const { settings } = this;
    const lockDuration = lockDurationFor(settings.lockDuration, host);
    const log = new LimitedReport(host);
    const base = queueName(settings.queue, host);
    const names = queueNames(base, settings.partitions.count);
    const redis = await this.openStore(names, host, log);
    // The application was closed before it had started.
    if (!this.opened) return this.close();
    if (settings.concurrency === false) return;
    const taken = settings.partitions.take?.map((index) => names[index] ?? '') ?? names;
    const others = possibleQueueNames(base).filter((name) => !names.includes(name));
    const former = settings.partitions.take ? undefined : new FormerQueues(redis, settings.prefix, others);
    const concurrency = Math.ceil(settings.concurrency / taken.length);
    this.runners = new JobRunners({ ...settings, concurrency, lockDuration, host, log }, taken, former);
  }

  async store(event: StoredEvent, handlers: readonly string[]): Promise<void> {
    if (!this.jobs) throw new Error('the delivery queue is not open');
    await this.jobs.add(event, handlers);
  }

  async health(): Promise<QueueHealth> {
    try {
      return this.jobs ? { ok: true, ...(await this.jobs.health()) } : DOWN;
    } catch {
      // The reason is in the log already.
      return DOWN;
    }
  }

  async drain(graceMs: number): Promise<void> {
    await this.runners?.drain(graceMs);
  }

  /** It may be opened again, by the next application. */
  async close(): Promise<void> {
    const { jobs, redis } = this;
    await this.drain(0);
    this.opened = false;
    this.jobs = this.redis = this.runners = undefined;
    await jobs?.close();
    await redis?.close();
  }

  private async openStore(names: readonly string[], host: QueueHost, log: LimitedReport): Promise<FailFastRedis> {
    const report = (error: unknown): void => log.report('the store', error);
    const { connection } = this.settings;
    const inspect = (client: RedisClient): Promise<Error | undefined> => this.inspect(client, log);
    const redis = new FailFastRedis({ connection, timeout: host.acceptDeadline, hasOwnTimer: true, inspect, report });
    const problem = await redis.open();
    if (problem instanceof VoxConfigError) {
      await redis.close();
      throw problem;
    }
    this.redis = redis;
    this.jobs = new PartitionedStore(names.map((name) => new JobStore(name, this.settings, redis, report)));
    return redis;
  }

  /** Runs after each connection: a failover may have led to another server. */
  private async inspect(client: RedisClient, log: LimitedReport): Promise<Error | undefined> {
    const [volatility] = (await serverInfos(client)).flatMap((info) => volatilityOf(info) ?? []);
    if (!volatility) return undefined;
    const { problem, remedy } = volatility;
    if (this.settings.volatile === 'refuse') return new VoxConfigError('delivery', problem, remedy);
    log.report('volatile storage, accepted', new Error(problem));
    return undefined;
  }
}

/** Two registrations share no queue, even if their options name the same one. BullMQ allows no colon in a name. */
function queueName(base: string, { registration }: Pick<QueueHost, 'registration'>): string {
  return registration === 'default' ? base : `${base}-${encodeURIComponent(registration)}`;
}
