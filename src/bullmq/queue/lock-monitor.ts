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
