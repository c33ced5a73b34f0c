import type { QueueHost } from '../../ports/queue-host.interface.js';
import { FailedAttemptError } from './failed-attempt.error.js';
import type { VoxJob } from './vox-job.js';

/** Hands jobs to the module, and knows which are running. */
export class Attempts {
  private readonly abandons = new Set<() => void>();
  private readonly givenUp = new Set<Promise<void>>();

  constructor(private readonly host: Pick<QueueHost, 'run' | 'giveUp'>) {}

  /** No job is running. */
  get isIdle(): boolean {
    return this.abandons.size === 0;
  }

  /** @throws FailedAttemptError whatever the handler throws */
  run({ data: { handler, ...stored }, attemptsMade }: VoxJob, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (error: unknown): void => {
        this.abandons.delete(abandon);
        reject(new FailedAttemptError(error));
      };
      const abandon = (): void => fail(new Error('the worker stopped before the handler ended'));
      this.abandons.add(abandon);
      const end = (): void => {
        this.abandons.delete(abandon);
        resolve();
      };
      this.host.run(stored, handler, { number: attemptsMade + 1, ...(signal && { signal }) }).then(end, fail);
    });
  }

  /** There will be no further attempt. BullMQ has put the job into its failed set, where it stays. */
  giveUp({ data: { handler, ...stored } }: VoxJob, error: Error): void {
    const cause = error instanceof FailedAttemptError ? error.cause : error;
    const given = this.host.giveUp(stored, handler, cause).finally(() => this.givenUp.delete(given));
    this.givenUp.add(given);
  }

  /** Ends every attempt that is running, without waiting for its handler. */
  abandon(): void {
    for (const abandon of this.abandons) abandon();
  }

  /** Resolves when the module has put away every event that was given up. */
  async putAway(): Promise<void> {
    await Promise.allSettled(this.givenUp);
  }
}
