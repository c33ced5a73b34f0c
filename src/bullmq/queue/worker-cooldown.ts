import type { Worker } from 'bullmq';

/** How long a worker sends nothing to a Redis that answers with errors, in milliseconds. */
const PAUSE = 1_000;

/**
 * Pauses a worker whose Redis answers with errors, for example because its memory is full. BullMQ would ask again at once,
 * ten thousand times a second, which keeps both sides from recovering.
 */
export class WorkerCooldown {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly worker: Pick<Worker, 'pause' | 'resume'>,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Jobs that are running continue meanwhile. */
  onError(error: Error): void {
    if (error.name !== 'ReplyError' || this.timer || this.stopped) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.worker.resume().catch(this.report);
    }, PAUSE);
    this.worker.pause(true).catch(this.report);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }
}
