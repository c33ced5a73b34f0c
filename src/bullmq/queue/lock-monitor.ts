import type { QueueHost } from '../../ports/queue-host.interface.js';
import { VoxConfigError } from '../../common/vox-config.error.js';

/** Default duration of a lock, in milliseconds: short, since after a crash the job waits until the lock has expired. */
const USUAL = 30_000;

/**
 * How long a lock holds without being renewed: a handler within its deadline never loses its job to a busy event loop.
 * @throws VoxConfigError for one that is not longer than the deadline of handlers
 */
export function lockDurationFor(
  wanted: number | undefined,
  { handlerDeadline }: Pick<QueueHost, 'handlerDeadline'>,
): number {
  const duration = wanted ?? Math.max(USUAL, 2 * handlerDeadline);
  if (duration > handlerDeadline) return duration;
  const remedy = 'Make it longer, or leave it out.';
  throw new VoxConfigError('delivery.lockDuration', 'is not longer than handlerDeadline', remedy);
}

/**
 * Knows which locks this worker still holds. Redis reports a lost lock when the worker renews it. While Redis cannot be
 * reached, a lock counts as lost when it was not renewed for its duration.
 */
export class LockMonitor {
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly lockDuration: number,
    private readonly lost: (job: string) => void,
  ) {}

  /** Monitors the lock of a job until the function that it returns is called. */
  start(job = ''): () => void {
    this.timers.set(job, setTimeout(this.lost, this.lockDuration, job).unref());
    return () => {
      clearTimeout(this.timers.get(job));
      this.timers.delete(job);
    };
  }

  renewed(jobs: readonly string[]): void {
    for (const job of jobs) this.timers.get(job)?.refresh();
  }
}
