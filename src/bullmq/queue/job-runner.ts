import type { RedisClient } from '../redis/redis-connection.js';
import type { QueueHost } from '../../ports/queue-host.interface.js';
import { PATIENT } from '../redis/client-settings.js';
import { createRedis } from '../redis/create-redis.js';
import { Attempts } from './attempts.js';
import type { BullMqSettings } from './bullmq-options.interface.js';
import type { LimitedReport } from './limited-report.js';
import { LockMonitor } from './lock-monitor.js';
import { mendJobs } from './mend-jobs.js';
import { retryDelay } from './retry-delay.js';
import type { RunningJob } from './running-job.interface.js';
import { VoxWorker } from './vox-worker.js';
import { WorkerCooldown } from './worker-cooldown.js';

/** A job whose worker died more often is given up: the job may be the cause. BullMQ's default is one. */
const MAX_STALLED = 5;

/** How long handlers and clients may take to stop after they were told to, in milliseconds. */
const STOP_TIMEOUT = 500;

/** Settings of a {@link JobRunner}. */
export interface JobRunnerSettings extends Pick<
  BullMqSettings,
  'connection' | 'prefix' | 'backoff' | 'ttl' | 'capacity'
> {
  readonly name: string;
  readonly concurrency: number;
  readonly lockDuration: number;
  readonly host: QueueHost;
  readonly log: LimitedReport;
}

/** How many stacks of failed attempts a job keeps, the latest: a long outage would fill Redis with those of all. */
const STACKS = 3;

/** Takes jobs from the queue and runs their handlers. It survives an outage of Redis. */
export class JobRunner {
  private readonly client: RedisClient;
  private readonly attempts: Attempts;
  private readonly locks: LockMonitor;
  private readonly worker: VoxWorker;
  private readonly cooldown: WorkerCooldown;
  private stalled = 0;
  private ended: Promise<void> | undefined;

  constructor(private readonly settings: JobRunnerSettings) {
    this.client = createRedis(settings.connection, PATIENT);
    this.client.on('error', this.report);
    this.attempts = new Attempts(settings.host);
    this.locks = new LockMonitor(settings.lockDuration, this.attempts.running, (job) => this.lose(job));
    this.worker = this.createWorker(settings);
    this.cooldown = new WorkerCooldown(this.worker, this.report);
    this.listen();
  }

  /** Takes no more jobs, waits `graceMs` for running ones, then aborts their signals and leaves them to other workers. */
  drain(graceMs: number): Promise<void> {
    return (this.ended ??= this.end(graceMs));
  }

  private createWorker(settings: JobRunnerSettings): VoxWorker {
    const { name, prefix, concurrency, lockDuration, backoff, ttl, capacity } = settings;
    return new VoxWorker(
      name,
      // For a function with three parameters BullMQ would make a signal for each job, and keep it in a map of its own.
      (job) => {
        // Another producer may have asked for its removal; what fails stays.
        job.opts.removeOnFail = false;
        job.opts.stackTraceLimit = STACKS;
        this.locks.watch();
        return this.attempts.run(job);
      },
      {
        connection: this.client,
        prefix,
        concurrency,
        lockDuration,
        stalledInterval: lockDuration,
        maxStalledCount: MAX_STALLED,
        removeOnComplete: { age: Math.ceil(ttl / 1_000), count: capacity },
        settings: { backoffStrategy: (attempt, _type, error) => retryDelay(attempt, error, backoff) },
      },
    );
  }

  private listen(): void {
    const { worker, attempts } = this;
    worker.on('error', (error) => {
      this.report(error);
      this.cooldown.onError(error);
      const isUnread = error instanceof SyntaxError || error instanceof TypeError;
      if (isUnread) mendJobs(this.client, (name) => worker.toKey(name)).catch(this.report);
    });
    worker.on('locksRenewed', ({ jobIds }) => {
      for (const job of attempts.named(jobIds)) job.lockedAt = performance.now();
    });
    worker.on('lockRenewalFailed', (jobIds) => attempts.named(jobIds).forEach((job) => this.lose(job)));
    worker.on('stalled', () => {
      const text = `a worker died or hung; its job is done again (${++this.stalled} of them seen by this process)`;
      this.settings.log.report('a stalled job', new Error(text));
    });
    worker.on('failed', (job, error) => {
      if (job?.finishedOn !== undefined) attempts.giveUp(job, error);
    });
  }

  private readonly report = (error: unknown): void => {
    // The message of a parser quotes the text.
    const isValue = error instanceof SyntaxError;
    this.settings.log.report('a worker', isValue ? new Error('VOX_JOB_MALFORMED a job holds no JSON') : error);
  };

  private lose({ cancel }: RunningJob): void {
    if (cancel.aborted) return;
    const reason = 'its lock could not be renewed, so another worker may have begun it';
    cancel.abort(reason);
    this.settings.log.report('a lost job', new Error(reason));
  }

  private async end(graceMs: number): Promise<void> {
    this.cooldown.stop();
    const closed = this.worker.close();
    const grace = this.attempts.isIdle && this.client.status !== 'ready' ? 0 : graceMs;
    if (!(await settles(closed, grace))) {
      for (const { cancel } of this.attempts.running.all) cancel.abort('the application is stopping');
      await settles(closed, STOP_TIMEOUT);
      // A backend that is closing writes nothing more, so the jobs stay as they are until their locks expire.
      this.worker.getBackend().close(true).catch(this.report);
      this.attempts.abandon();
    }
    this.client.disconnect();
    await settles(closed, STOP_TIMEOUT);
    await settles(this.attempts.putAway(), STOP_TIMEOUT);
  }
}

/** Whether a promise settles within a time, fulfilled or rejected. */
async function settles(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const done = work.then(
    () => true,
    () => true,
  );
  const over = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, milliseconds, false)));
  try {
    return await Promise.race([done, over]);
  } finally {
    clearTimeout(timer);
  }
}
