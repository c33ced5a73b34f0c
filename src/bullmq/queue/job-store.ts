import { Job, Queue } from 'bullmq';
import type { RedisClient } from '../redis/redis-connection.js';
import { jsonOf } from '../../common/json-of.js';
import { withTimeout } from '../../common/with-timeout.js';
import type { QueueHealth } from '../../ports/queue-health.interface.js';
import type { StoredEvent } from '../../ports/stored-event.interface.js';
import type { FailFastRedis } from '../redis/fail-fast-redis.js';
import { plainError } from '../redis/plain-error.js';
import { addJobs, type JobEntry } from './add-jobs.js';
import { SlotOwner } from '../redis/slot-owner.js';
import type { BullMqSettings } from './bullmq-options.interface.js';
import { GroupCommit } from './group-commit.js';
import { jobId } from './job-id.js';
import type { JobData } from './vox-job.js';

/** The score of a delayed job is its time, multiplied by this number; BullMQ uses the lower bits for the order. */
const SCORE_UNIT = 0x1000;

/** Adds jobs to a queue of BullMQ, and counts them. */
export class JobStore {
  private queue: Queue<JobData, void, string> | undefined;
  private owner: SlotOwner | undefined;
  /** What is the same for every job, in the form of BullMQ. */
  private template: JobEntry | undefined;
  private readonly groups = new GroupCommit<JobEntry>((entries, since) => this.write(entries, since));

  constructor(
    private readonly name: string,
    private readonly settings: BullMqSettings,
    private readonly redis: FailFastRedis,
    private readonly report: (error: unknown) => void,
  ) {}

  /**
   * Adds one job for each handler, all or none. A job that exists already is left unchanged.
   * @throws Error while Redis cannot be used or does not confirm every one of them
   */
  async add(event: StoredEvent, handlers: readonly string[]): Promise<void> {
    const queue = this.queueOn(this.redis.use());
    try {
      const entries = this.entries(queue, event, handlers);
      // One job alone needs no transaction, which costs more than the job, and waits for no other.
      if (entries.length !== 1 || this.settings.waitForReplicas) return await this.groups.add(entries);
      const [fault] = await this.write(entries, performance.now());
      if (fault) throw fault;
    } catch (error) {
      // In a transaction, ioredis neither loads a missing script again nor reconnects when the server became read-only.
      if (error instanceof Error && /NOSCRIPT|READONLY/.test(error.message)) this.redis.reconnect();
      throw plainError(error, 'Redis did not store the event');
    }
  }

  /** @throws Error while Redis cannot be used, or refuses what is written */
  async health(): Promise<Omit<QueueHealth, 'ok'>> {
    const redis = this.redis.use();
    const queue = this.queueOn(redis);
    const answers = Promise.all([
      queue.getJobCounts('waiting', 'delayed', 'prioritized', 'failed'),
      nextTimestamp(queue, redis),
      redis.zrange(queue.toKey('delayed'), '0', '0', 'WITHSCORES'),
      // One that is full answers all the others. After the first time this changes nothing.
      redis.hsetnx(queue.toKey('meta'), 'vox', '1'),
    ]);
    const [counts, next, [, score]] = await this.inTime(answers);
    const { waiting = 0, paused = 0, delayed = 0, prioritized = 0, failed = 0 } = counts;
    const due = score === undefined ? Infinity : Number(score) / SCORE_UNIT;
    const oldest = Math.min(next, due);
    const lagMs = Math.max(0, Math.round(Date.now() - oldest));
    return { waiting: waiting + paused + delayed + prioritized, lagMs, deadLetters: failed };
  }

  async close(): Promise<void> {
    await this.queue?.close();
  }

  private async inTime<Answers>(answers: Promise<Answers>): Promise<Answers> {
    try {
      return await withTimeout(this.redis.timeout, 'Redis', answers);
    } catch (error) {
      this.report(error);
      throw error;
    }
  }

  /** The event is printed once, and the name of each handler is added to the text. */
  private entries(
    queue: Queue<JobData, void, string>,
    event: StoredEvent,
    handlers: readonly string[],
  ): readonly JobEntry[] {
    const template = (this.template ??= this.templateOf(queue));
    const text = jsonOf(event).slice(0, -1);
    const timestamp = Date.now();
    return handlers.map((handler) => {
      const data = `${text},"handler":${JSON.stringify(handler)}}`;
      const jobData = { ...template.jobData, name: event.event, data, timestamp };
      return { ...template, jobId: jobId(event.key, handler), jobData };
    });
  }

  private templateOf(queue: Queue<JobData, void, string>): JobEntry {
    // How long it is kept is not written into every job: the worker knows.
    const { attempts } = this.settings;
    return new Job<unknown>(queue, '', {}, { attempts, backoff: { type: 'vox' } }, 'id').toFlowEntry();
  }

  /**
   * One transaction: not `addBulk`, a pipeline that may be done in part, and not a FlowProducer, which does not check the
   * answers.
   */
  private async write(entries: readonly JobEntry[], since: number): Promise<readonly (Error | undefined)[]> {
    const timeLeft = Math.max(1, this.redis.timeout - (performance.now() - since));
    return withTimeout(timeLeft, 'Redis', this.writeTo(this.redis.use(), entries));
  }

  private async writeTo(client: RedisClient, entries: readonly JobEntry[]): ReturnType<typeof addJobs> {
    const queue = this.queueOn(client);
    this.owner ??= new SlotOwner(queue.toKey('wait'));
    const checked = this.owner.check(client);
    if (checked) await checked;
    return addJobs(queue.getBackend(), entries, this.settings.waitForReplicas);
  }

  /** Made once the client is ready: BullMQ initialises a queue only once, and a failure of that would stay. */
  private queueOn(connection: RedisClient): Queue<JobData, void, string> {
    if (this.queue) return this.queue;
    const { prefix } = this.settings;
    this.queue = new Queue<JobData, void, string>(this.name, { connection, prefix, skipVersionCheck: true });
    this.queue.on('error', this.report);
    return this.queue;
  }
}

/** When the next job was added; nothing else of it is read, for it may be malformed. */
async function nextTimestamp(queue: Queue<JobData, void, string>, redis: RedisClient): Promise<number> {
  const [id] = await queue.getRanges(['waiting'], 0, 0, true);
  const timestamp = id === undefined ? null : await redis.hget(queue.toKey(id), 'timestamp');
  return Number(timestamp ?? NaN) || Infinity;
}
