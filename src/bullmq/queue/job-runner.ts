import { Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { QueueHost } from '../../ports/queue-host.interface.js';
import { createRedis, PATIENT } from '../redis/create-redis.js';
import { Attempts } from './attempts.js';
import { WorkerCooldown } from './breather.js';
import type { BullMqSettings } from './bullmq-settings.interface.js';
import type { JobData } from './job-data.interface.js';
import type { LimitedReport } from './limited-report.js';
import { LockWatch } from './lock-watch.js';
import { retryDelay } from './retry-delay.js';
import { settles } from './settles.js';

/** A job whose worker died more often is given up: it may be what kills them. BullMQ's own limit is one. */
const MAX_STALLED = 5;

/** What handlers and clients have after they were told to stop, in milliseconds. */
const LAST_WORDS = 500;

/** What a {@link JobRunner} works with. */
export interface JobRunnerSettings extends Pick<BullMqSettings, 'connection' | 'prefix' | 'backoff'> {
  readonly name: string;
  readonly concurrency: number;
  readonly lockDuration: number;
  readonly host: QueueHost;
  readonly log: LimitedReport;
}

/** The side of the queue that events come out of. Redis may come and go; the work goes on when it is there. */
export class JobRunner {
  private readonly client: Redis;
  private readonly attempts: Attempts;
  private readonly locks: LockWatch;
  private readonly worker: Worker<JobData, void, string>;
  private readonly breather: WorkerCooldown;
  private stalled = 0;
  private ended: Promise<void> | undefined;

  constructor(private readonly settings: JobRunnerSettings) {
    this.client = createRedis(settings.connection, PATIENT);
    this.client.on('error', this.report);
    this.attempts = new Attempts(settings.host);
    this.locks = new LockWatch(settings.lockDuration, (job) => this.lose(job));
    this.worker = this.createWorker(settings);
    this.breather = new WorkerCooldown(this.worker, this.report);
    this.listen();
  }

  /** Takes no more jobs, waits for those under way, tells them to stop, and leaves them to other workers. */
  drain(graceMs: number): Promise<void> {
    return (this.ended ??= this.end(graceMs));
  }

  private createWorker(settings: JobRunnerSettings): Worker<JobData, void, string> {
    const { name, prefix, concurrency, lockDuration, backoff } = settings;
    return new Worker<JobData, void, string>(
      name,
      // Three parameters, or BullMQ makes no signal.
      async (job, _token, signal) => {
        const release = this.locks.start(job.id);
        await this.attempts.run(job, signal).finally(release);
      },
      {
        connection: this.client,
        prefix,
        concurrency,
        lockDuration,
        stalledInterval: lockDuration,
        maxStalledCount: MAX_STALLED,
        settings: { backoffStrategy: (attempt, _type, error) => retryDelay(attempt, error, backoff) },
      },
    );
  }

  private listen(): void {
    const { worker, locks, attempts } = this;
    worker.on('error', (error) => {
      this.report(error);
      this.breather.hear(error);
    });
    worker.on('locksRenewed', ({ jobIds }) => locks.renewed(jobIds));
    worker.on('lockRenewalFailed', (jobs) => jobs.forEach((job) => this.lose(job)));
    worker.on('stalled', () => {
      const text = `a worker died or hung; its job is done again (${++this.stalled} of them seen by this process)`;
      this.settings.log.report('a stalled job', new Error(text));
    });
    worker.on('failed', (job, error) => {
      if (job?.finishedOn !== undefined) attempts.giveUp(job, error);
    });
  }

  private readonly report = (error: unknown): void => this.settings.log.report('a worker', error);

  private lose(job: string): void {
    const reason = 'its lock could not be renewed, so another worker may have begun it';
    if (this.worker.cancelJob(job, reason)) this.settings.log.report('a lost job', new Error(reason));
  }

  private async end(graceMs: number): Promise<void> {
    this.breather.stop();
    const closed = this.worker.close();
    const grace = this.attempts.isIdle && this.client.status !== 'ready' ? 0 : graceMs;
    if (!(await settles(closed, grace))) {
      this.worker.cancelAllJobs('the application is stopping');
      await settles(closed, LAST_WORDS);
      // A backend that is closing writes nothing more, so the jobs stay as they are until their locks are over.
      this.worker.getBackend().close(true).catch(this.report);
      this.attempts.letGo();
    }
    this.client.disconnect();
    await settles(closed, LAST_WORDS);
    await settles(this.attempts.putAway(), LAST_WORDS);
  }
}
