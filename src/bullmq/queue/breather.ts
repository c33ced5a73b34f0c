import type { Worker } from 'bullmq';

/** How long a worker leaves a Redis in trouble alone, in milliseconds. */
const BREAK = 1_000;

/**
 * Lets a worker rest whose Redis answers, but with an error: one that is full, say. BullMQ would ask again at once, ten
 * thousand times a second, and keep both sides from getting better.
 */
export class WorkerCooldown {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly worker: Pick<Worker, 'pause' | 'resume'>,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Jobs under way go on meanwhile. */
  hear(error: Error): void {
    if (error.name !== 'ReplyError' || this.timer || this.stopped) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.worker.resume().catch(this.report);
    }, BREAK);
    this.worker.pause(true).catch(this.report);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }
}
