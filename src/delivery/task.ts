import type { ListNode } from '../common/linked-list.js';
import type { Deadlines, Wait } from '../common/deadlines.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { LazyAbortSignal } from '../common/lazy-abort-signal.js';

/** After this many deadlines, work that never ends is given up: the next delivery may start afresh. */
const CEILING = 10;

interface Waiter<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
  readonly wait: ListNode<Wait>;
}

/** Work of handlers under a deadline. It is never cut off: after the deadline it is told so, and awaited on the side. */
export class Task<Result> {
  readonly result: Promise<Result>;
  private readonly late = new LazyAbortSignal();
  private waiters: readonly Waiter<Result>[] = [];
  private hasEnded = false;
  private ceiling: NodeJS.Timeout | undefined;

  constructor(
    work: (late: LazyAbortSignal) => Promise<Result>,
    private readonly deadlines: Deadlines,
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

  /** @throws VoxRefusalError `late`, and whatever the work throws */
  wait(): Promise<Result> {
    if (this.hasEnded) return this.result;
    return new Promise((resolve, reject) => {
      const wait = this.deadlines.start(() => {
        this.warn('the deadline is over');
        this.ceiling ??= setTimeout(() => this.abandon(), this.deadlines.length * (CEILING - 1)).unref();
        this.waiters = this.waiters.filter((one) => one.wait !== wait);
        reject(new VoxRefusalError('late'));
      });
      this.waiters = [...this.waiters, { resolve, reject, wait }];
    });
  }

  /** Tells the work that it had better stop; whoever waits goes on waiting. */
  warn(reason: string): void {
    this.late.abort(new Error(reason));
  }

  /** Ends the patience of everybody who waits; the work is told so and may go on. */
  cancel(reason: string): void {
    this.warn(reason);
    this.tell(({ reject }) => reject(new VoxRefusalError('late')));
  }

  private abandon(): void {
    this.ended?.();
    this.giveUp();
  }

  private end(tell: (waiter: Waiter<Result>) => void): void {
    this.hasEnded = true;
    clearTimeout(this.ceiling);
    this.ended?.();
    this.tell(tell);
  }

  private tell(tell: (waiter: Waiter<Result>) => void): void {
    const { waiters } = this;
    this.waiters = [];
    for (const waiter of waiters) {
      this.deadlines.stop(waiter.wait);
      tell(waiter);
    }
  }
}
