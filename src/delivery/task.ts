import { VoxRefusal } from '../policy/vox-refusal.error.js';
import { LateSignal } from './late-signal.js';

/** After this many deadlines, work that never ends is given up: the next delivery may start afresh. */
const CEILING = 10;

/** Work of handlers under a deadline. It is never cut off: after the deadline it is told so, and awaited on the side. */
export class Task<Result> {
  readonly result: Promise<Result>;
  private readonly late = new LateSignal();
  private readonly waiting = new Set<() => void>();
  private ceiling: NodeJS.Timeout | undefined;

  constructor(
    work: (late: LateSignal) => Promise<Result>,
    private readonly deadline: number,
    private readonly giveUp: () => void,
    ended?: () => void,
  ) {
    this.result = work(this.late);
    const end = (): void => {
      clearTimeout(this.ceiling);
      ended?.();
    };
    // Whoever looks at the result hears of a failure; that nobody looks is no crime.
    this.result.then(end, end);
  }

  /** Whoever waited was told that it is late. */
  get isLate(): boolean {
    return this.late.aborted;
  }

  /** @throws VoxRefusal `late`, and whatever the work throws */
  wait(): Promise<Result> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        this.waiting.delete(leave);
      };
      const leave = (): void => {
        stop();
        reject(new VoxRefusal('late'));
      };
      const timer = setTimeout(() => {
        this.miss();
        leave();
      }, this.deadline);
      this.waiting.add(leave);
      this.result.then(
        (result) => (stop(), resolve(result)),
        (error: unknown) => (stop(), reject(error)),
      );
    });
  }

  /** Tells the work that it had better stop; whoever waits goes on waiting. */
  warn(reason: string): void {
    this.late.abort(new Error(reason));
  }

  /** Ends the patience of everybody who waits; the work is told so and may go on. */
  cancel(reason: string): void {
    this.warn(reason);
    for (const leave of this.waiting) leave();
  }

  private miss(): void {
    this.warn('the deadline is over');
    this.ceiling ??= setTimeout(this.giveUp, this.deadline * (CEILING - 1)).unref();
  }
}
