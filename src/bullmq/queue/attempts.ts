import type { Job } from 'bullmq';
import type { QueueHost } from '../../ports/queue-host.interface.js';
import { FailedAttempt } from './failed-attempt.error.js';
import type { JobData } from './job-data.interface.js';

type VoxJob = Job<JobData, void, string>;

/** Hands jobs to the module, and knows which are under way. */
export class Attempts {
  private readonly leave = new Set<() => void>();
  private readonly givenUp = new Set<Promise<void>>();

  constructor(private readonly host: Pick<QueueHost, 'run' | 'giveUp'>) {}

  /** Nothing is at work here. */
  get isIdle(): boolean {
    return this.leave.size === 0;
  }

  /** @throws FailedAttempt whatever the handler throws */
  run({ data: { handler, ...stored }, attemptsMade }: VoxJob, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (error: unknown): void => {
        this.leave.delete(leave);
        reject(new FailedAttempt(error));
      };
      const leave = (): void => fail(new Error('the worker has let go of the job'));
      this.leave.add(leave);
      const end = (): void => {
        this.leave.delete(leave);
        resolve();
      };
      this.host.run(stored, handler, { number: attemptsMade + 1, ...(signal && { signal }) }).then(end, fail);
    });
  }

  /** No attempt will follow. BullMQ has put the job into its failed set, where it stays. */
  giveUp({ data: { handler, ...stored } }: VoxJob, error: Error): void {
    const cause = error instanceof FailedAttempt ? error.cause : error;
    const given = this.host.giveUp(stored, handler, cause).finally(() => this.givenUp.delete(given));
    this.givenUp.add(given);
  }

  /** Waits no more for those under way. */
  letGo(): void {
    for (const leave of this.leave) leave();
  }

  /** Resolves when every event that was given up has been put away. */
  async putAway(): Promise<void> {
    await Promise.allSettled(this.givenUp);
  }
}
