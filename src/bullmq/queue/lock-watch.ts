/**
 * Knows which jobs are still this worker's. Redis says so when it is asked to renew a lock; when it cannot be asked, the
 * time since the last renewal says it.
 */
export class LockWatch {
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly lockDuration: number,
    private readonly lost: (job: string) => void,
  ) {}

  /** Watches a job until the function that it returns is called. */
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
