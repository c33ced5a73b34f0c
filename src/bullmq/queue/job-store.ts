import { Job, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { QueueHealth } from '../../ports/queue-health.interface.js';
import type { StoredEvent } from '../../ports/stored-event.interface.js';
import type { FailFastRedis } from '../redis/fail-fast-redis.js';
import { plainError } from '../redis/plain-error.js';
import type { BullMqSettings } from './bullmq-settings.interface.js';
import type { JobData } from './job-data.interface.js';
import { jobId } from './job-id.js';

/** BullMQ keeps the time in the upper bits of a delayed job's score. */
const SCORE_UNIT = 0x1000;

/** The side of the queue that events go in at. */
export class JobStore {
  private queue: Queue<JobData, void, string> | undefined;

  constructor(
    private readonly name: string,
    private readonly settings: BullMqSettings,
    private readonly redis: FailFastRedis,
    private readonly report: (error: unknown) => void,
  ) {}

  /**
   * All jobs or none, in one transaction. A job that is there already stays as it is.
   * @throws Error while Redis cannot be used or does not confirm every one of them
   */
  async add(event: StoredEvent, handlers: readonly string[]): Promise<void> {
    const queue = this.queueOn(this.redis.use());
    const entries = handlers.map((handler) => this.job(queue, event, handler).toFlowEntry());
    try {
      // Not `addBulk`: that is a pipeline of which a part may be done, and flows do not look at the answers.
      for (const [error, id] of await queue.getBackend().addFlow(entries)) {
        if (error) throw error;
        if (typeof id !== 'string') throw new Error(`BullMQ answered ${id}`);
      }
    } catch (error) {
      // Inside a transaction, ioredis neither sends a script again that was forgotten nor notices a server that no longer writes.
      if (error instanceof Error && /NOSCRIPT|READONLY/.test(error.message)) this.redis.reconnect();
      throw plainError(error, 'Redis did not store the event');
    }
  }

  /** @throws Error while Redis cannot be used */
  async health(): Promise<Omit<QueueHealth, 'ok'>> {
    const redis = this.redis.use();
    const queue = this.queueOn(redis);
    const [counts, [next], [, score]] = await Promise.all([
      queue.getJobCounts('waiting', 'delayed', 'prioritized', 'failed'),
      queue.getJobs(['waiting'], 0, 0, true),
      redis.zrange(queue.toKey('delayed'), '0', '0', 'WITHSCORES'),
    ]);
    const { waiting = 0, paused = 0, delayed = 0, prioritized = 0, failed = 0 } = counts;
    const due = score === undefined ? Infinity : Number(score) / SCORE_UNIT;
    const oldest = Math.min(next?.timestamp ?? Infinity, due);
    const lagMs = Math.max(0, Math.round(Date.now() - oldest));
    return { waiting: waiting + paused + delayed + prioritized, lagMs, deadLetters: failed };
  }

  async close(): Promise<void> {
    await this.queue?.close();
    await this.redis.close();
  }

  private job(queue: Queue<JobData, void, string>, event: StoredEvent, handler: string): Job<JobData, void, string> {
    const { attempts, ttl, capacity } = this.settings;
    const id = jobId(event.key, handler);
    return new Job<JobData, void, string>(
      queue,
      event.event,
      { ...event, handler },
      {
        attempts,
        backoff: { type: 'vox' },
        removeOnComplete: { age: Math.ceil(ttl / 1_000), count: capacity },
        removeOnFail: false,
      },
      id,
    );
  }

  /** Made when the client is ready, for only then can BullMQ not trip over it. */
  private queueOn(connection: Redis): Queue<JobData, void, string> {
    if (this.queue) return this.queue;
    const { prefix } = this.settings;
    this.queue = new Queue<JobData, void, string>(this.name, { connection, prefix, skipVersionCheck: true });
    this.queue.on('error', this.report);
    return this.queue;
  }
}
