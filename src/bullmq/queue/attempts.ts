import { UnrecoverableError } from 'bullmq';
import { Bag } from '../../common/bag.js';
import { LazyAbortSignal } from '../../common/lazy-abort-signal.js';
import { MalformedJobError } from '../../delivery/queue/malformed-job.error.js';
import type { QueueHost } from '../../ports/queue-host.interface.js';
import { plainError } from '../redis/plain-error.js';
import { FailedAttemptError } from './failed-attempt.error.js';
import { printedId } from './job-id.js';
import type { RunningJob } from './running-job.interface.js';
import { readJob, type VoxJob } from './vox-job.js';

/** Hands jobs to the module, and knows which are running. */
export class Attempts {
  /** The jobs whose handlers are at work. */
  readonly running = new Bag<RunningJob>();
  private readonly givenUp = new Set<Promise<void>>();

  constructor(private readonly host: Pick<QueueHost, 'run' | 'giveUp' | 'report'>) {}

  /** No job is running. */
  get isIdle(): boolean {
    return this.running.all.length === 0;
  }

  /**
   * @throws UnrecoverableError for a job that this package has not made: BullMQ does not try it again
   * @throws FailedAttemptError whatever the handler throws
   */
  run(job: VoxJob): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (error: unknown): void => {
        this.running.delete(running);
        const isOurs = !(error instanceof MalformedJobError);
        reject(isOurs ? new FailedAttemptError(error) : new UnrecoverableError(error.message));
      };
      const end = (): void => {
        this.running.delete(running);
        resolve();
      };
      const cancel = new LazyAbortSignal();
      const running: RunningJob = { id: job.id ?? '', lockedAt: performance.now(), cancel, fail, place: undefined };
      this.running.add(running);
      try {
        this.begin(job, cancel).then(end, fail);
      } catch (error) {
        fail(error);
      }
    });
  }

  /** Those of the running jobs that have these ids. */
  named(ids: readonly string[]): readonly RunningJob[] {
    return this.running.all.filter(({ id }) => ids.includes(id));
  }

  /** There will be no further attempt. BullMQ has put the job into its failed set, where it stays. */
  giveUp(job: VoxJob, error: Error): void {
    const given = this.putAside(job, error).finally(() => this.givenUp.delete(given));
    this.givenUp.add(given);
  }

  /** Ends every attempt that is running, without waiting for its handler. */
  abandon(): void {
    for (const { fail } of this.running.all) fail(new Error('the worker stopped before the handler ended'));
  }

  /** Resolves when the module has put away every event that was given up. */
  async putAway(): Promise<void> {
    await Promise.allSettled(this.givenUp);
  }

  private begin({ data, attemptsMade }: VoxJob, signal: LazyAbortSignal): Promise<void> {
    const { stored, handler } = readJob(data);
    return this.host.run(stored, handler, { number: attemptsMade + 1, signal });
  }

  /** Never rejects: nothing waits for it that could tell. */
  private async putAside(job: VoxJob, error: Error): Promise<void> {
    try {
      const { stored, handler } = readJob(job.data);
      await this.host.giveUp(stored, handler, error instanceof FailedAttemptError ? error.cause : error);
    } catch (fault) {
      const what = `the job ${printedId(job)}, kept in the failed set`;
      this.host.report('the delivery queue', plainError(fault, what));
    }
  }
}
