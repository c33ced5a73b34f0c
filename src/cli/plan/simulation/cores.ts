import { Fifo } from './fifo.js';
import type { Schedule } from './schedule.js';

/** The processor cores that all processes share; a step that finds none free waits for its turn. */
export class Cores {
  /** Time that cores were busy, all together, in microseconds. */
  busy = 0;
  private free: number;
  private readonly waiting = new Fifo<() => void>();

  constructor(
    private readonly schedule: Schedule,
    readonly count: number,
  ) {
    this.free = count;
  }

  run(duration: number, done: () => void): void {
    if (this.free === 0) return this.waiting.push(() => this.run(duration, done));
    this.free -= 1;
    this.schedule.after(duration, () => {
      this.free += 1;
      this.busy += duration;
      this.waiting.shift()?.();
      done();
    });
  }
}
