import type { Bag } from '../../common/bag.js';
import type { RunningJob } from './running-job.interface.js';

/** Tells of every lock that was not renewed for its duration. Redis, which knows better, may be out of reach. */
export class LockMonitor {
  /** One for all jobs. */
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly lockDuration: number,
    private readonly running: Pick<Bag<RunningJob>, 'all'>,
    private readonly lost: (job: RunningJob) => void,
  ) {}

  /** To be called when a job begins. */
  watch(milliseconds = this.lockDuration): void {
    this.timer ??= setTimeout(() => this.look(), Math.ceil(milliseconds)).unref();
  }

  private look(): void {
    this.timer = undefined;
    const now = performance.now();
    const jobs = this.running.all.map((job) => ({ job, left: job.lockedAt + this.lockDuration - now }));
    for (const { job, left } of jobs) if (left <= 0) this.lost(job);
    const held = jobs.map(({ left }) => left).filter((left) => left > 0);
    if (held.length > 0) this.watch(Math.min(...held));
  }
}
