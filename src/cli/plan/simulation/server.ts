import type { Cores } from './cores.js';
import { Fifo } from './fifo.js';

interface Step {
  readonly duration: number;
  readonly done: () => void;
}

/** A process with one thread: it serves one step after the other, each on a core. */
export class Server {
  /** Time that it was serving, in microseconds. */
  busy = 0;
  private isServing = false;
  private readonly waiting = new Fifo<Step>();

  constructor(private readonly cores: Cores) {}

  serve(duration: number, done: () => void): void {
    this.waiting.push({ duration, done });
    if (!this.isServing) this.next();
  }

  private next(): void {
    const step = this.waiting.shift();
    this.isServing = step !== undefined;
    if (!step) return;
    this.cores.run(step.duration, () => {
      this.busy += step.duration;
      this.next();
      step.done();
    });
  }
}
