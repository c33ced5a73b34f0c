import { VoxRefusal } from '../policy/vox-refusal.error.js';
import { LateSignal } from './late-signal.js';

/** After this many deadlines, work that never ends is given up: the next delivery may start afresh. */
const CEILING = 10;

interface Waiter<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
  readonly timer: NodeJS.Timeout;
}

/** Work of handlers under a deadline. It is never cut off: after the deadline it is told so, and awaited on the side. */
export class Task<Result> {
  readonly result: Promise<Result>;
  private readonly late = new LateSignal();
  private waiters: Waiter<Result>[] = [];
  private hasEnded = false;
  private ceiling: NodeJS.Timeout | undefined;

  constructor(
    work: (late: LateSignal) => Promise<Result>,
    private readonly deadline: number,
    private readonly giveUp: () => void,
    private readonly ended?: () => void,
  ) {
    this.result = work(this.late);
    // Whoever looks at the result hears of a failure; that nobody looks is no crime.
    this.result.then(
      (result) => this.end(({ resolve }) => resolve(result)),
      (error: unknown) => this.end(({ reject }) => reject(error)),
    );
  }

  /** Whoever waited was told that it is late. */
  get isLate(): boolean {
    return this.late.aborted;
  }

  /** @throws VoxRefusal `late`, and whatever the work throws */
  wait(): Promise<Result> {
    if (this.hasEnded) return this.result;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.warn('the deadline is over');
        this.ceiling ??= setTimeout(this.giveUp, this.deadline * (CEILING - 1)).unref();
        this.waiters = this.waiters.filter((one) => one !== waiter);
        reject(new VoxRefusal('late'));
      }, this.deadline);
      const waiter = { resolve, reject, timer };
      this.waiters.push(waiter);
    });
  }

  /** Tells the work that it had better stop; whoever waits goes on waiting. */
  warn(reason: string): void {
    this.late.abort(new Error(reason));
  }

  /** Ends the patience of everybody who waits; the work is told so and may go on. */
  cancel(reason: string): void {
    this.warn(reason);
    this.tell(({ reject }) => reject(new VoxRefusal('late')));
  }

  private end(tell: (waiter: Waiter<Result>) => void): void {
    this.hasEnded = true;
    clearTimeout(this.ceiling);
    this.ended?.();
    this.tell(tell);
  }

  private tell(tell: (waiter: Waiter<Result>) => void): void {
    for (const waiter of this.waiters.splice(0)) {
      clearTimeout(waiter.timer);
      tell(waiter);
    }
  }
}
