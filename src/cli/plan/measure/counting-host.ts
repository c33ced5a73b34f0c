import type { QueueHost } from '../../../ports/queue-host.interface.js';

/** What a queue is opened with to be measured: its handler does nothing, and is counted. */
export class CountingHost implements QueueHost {
  readonly registration = 'default';
  readonly handlerDeadline = 5_000;
  readonly acceptDeadline = 5_000;
  private runs = 0;
  private reached: (() => void) | undefined;

  constructor(private readonly expected: number) {}

  /** Resolves when so many jobs have run as are expected. */
  ended(): Promise<void> {
    return new Promise((resolve) => {
      this.reached = resolve;
      if (this.runs >= this.expected) resolve();
    });
  }

  run(): Promise<void> {
    this.runs += 1;
    if (this.runs === this.expected) this.reached?.();
    return Promise.resolve();
  }

  giveUp(): Promise<void> {
    return Promise.resolve();
  }

  report(): void {
    // What goes wrong shows in the result.
  }
}
