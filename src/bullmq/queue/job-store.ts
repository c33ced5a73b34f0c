import { Job, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { QueueHealth } from '../../ports/queue-health.interface.js';
import type { StoredEvent } from '../../ports/stored-event.interface.js';
import type { FailFastRedis } from '../redis/fail-fast-redis.js';
import { plainError } from '../redis/plain-error.js';
import type { BullMqSettings } from './bullmq-options.interface.js';
import type { JobData, VoxJob } from './vox-job.js';
import { jobId } from './job-id.js';

/** The score of a delayed job is its time, multiplied by this number; BullMQ uses the lower bits for the order. */
const SCORE_UNIT = 0x1000;

/** Adds jobs to the queue, and counts them. */
export class JobStore {
  private queue: Queue<JobData, void, string> | undefined;

  constructor(
    private readonly name: string,
    private readonly settings: BullMqSettings,
    private readonly redis: FailFastRedis,
    private readonly report: (error: unknown) => void,
  ) {}

  /**
   * Adds one job for each handler, all or none, in one transaction. A job that exists already is left unchanged.
   * @throws Error while Redis cannot be used or does not confirm every one of them
   */
  async add(event: StoredEvent, handlers: readonly string[]): Promise<void> {
    const queue = this.queueOn(this.redis.use());
    const entries = handlers.map((handler) => this.job(queue, event, handler).toFlowEntry());
    try {
      // Not `addBulk`, a pipeline that may be done in part, and not a FlowProducer, which does not check the answers.
      for (const [error, id] of await queue.getBackend().addFlow(entries)) {
        if (error) throw error;
        if (typeof id !== 'string') throw new Error(`BullMQ answered ${id}`);
      }
    } catch (error) {
      // In a transaction, ioredis neither loads a missing script again nor reconnects when the server became read-only.
      if (error instanceof Error && /NOSCRIPT|READONLY/.test(error.message)) this.redis.reconnect();
      throw plainError(error, 'Redis did not store the event');
    }
  }

  /** @throws Error while Redis cannot be used */
  async health(): Promise<Omit<QueueHealth, 'ok'>> {
    const redis = this.redis.use();
    const queue = this.queueOn(redis);
    const [counts, next, [, score]] = await Promise.all([
      queue.getJobCounts('waiting', 'delayed', 'prioritized', 'failed'),
      nextTimestamp(queue, redis),
      redis.zrange(queue.toKey('delayed'), '0', '0', 'WITHSCORES'),
    ]);
    const { waiting = 0, paused = 0, delayed = 0, prioritized = 0, failed = 0 } = counts;
    const due = score === undefined ? Infinity : Number(score) / SCORE_UNIT;
    const oldest = Math.min(next, due);
    const lagMs = Math.max(0, Math.round(Date.now() - oldest));
    return { waiting: waiting + paused + delayed + prioritized, lagMs, deadLetters: failed };
  }

  async close(): Promise<void> {
    await this.queue?.close();
    await this.redis.close();
  }

  private job(queue: Queue<JobData, void, string>, event: StoredEvent, handler: string): VoxJob {
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

  /** Made once the client is ready: BullMQ initialises a queue only once, and a failure of that would stay. */
  private queueOn(connection: Redis): Queue<JobData, void, string> {
    if (this.queue) return this.queue;
    const { prefix } = this.settings;
    this.queue = new Queue<JobData, void, string>(this.name, { connection, prefix, skipVersionCheck: true });
    this.queue.on('error', this.report);
    return this.queue;
  }
}

/** When the next job was added; nothing else of it is read, for it may be malformed. */
async function nextTimestamp(queue: Queue<JobData, void, string>, redis: Redis): Promise<number> {
  const [id] = await queue.getRanges(['waiting'], 0, 0, true);
  const timestamp = id === undefined ? null : await redis.hget(queue.toKey(id), 'timestamp');
  return Number(timestamp ?? NaN) || Infinity;
}
