import { LazyAbortSignal } from '../common/lazy-abort-signal.js';
import { LinkedList } from '../common/linked-list.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';

/** After this many deadlines, work that never ends is abandoned: the next delivery may start afresh. */
const CEILING = 10;

interface Waiter<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
  readonly timer: NodeJS.Timeout;
}

/** What a {@link Task} is told beside its work. */
export interface TaskOptions {
  /** How long to wait for a result, in milliseconds. */
  readonly deadline: number;
  /** Called when the work is abandoned. */
  readonly onAbandoned?: () => void;
  /** Called when the work has ended or was abandoned. */
  readonly onEnded?: () => void;
}

/** Work of handlers under a deadline. It is never interrupted: after the deadline its signal aborts, and it may go on. */
export class Task<Result> {
  readonly result: Promise<Result>;
  private readonly late = new LazyAbortSignal();
  /** Each comes and goes in constant time: repeats of one request may be many. */
  private waiters = new LinkedList<Waiter<Result>>();
  private hasEnded = false;
  private ceiling: NodeJS.Timeout | undefined;

  constructor(
    work: (late: LazyAbortSignal) => Promise<Result>,
    private readonly options: TaskOptions,
  ) {
    this.result = work(this.late);
    // Handled here, so that a failure is no unhandled rejection when nothing else looks at the result.
    this.result.then(
      (result) => this.end(({ resolve }) => resolve(result)),
      (error: unknown) => this.end(({ reject }) => reject(error)),
    );
  }

  /** Whether the deadline of a waiter is over. */
  get isLate(): boolean {
    return this.late.reason !== undefined;
  }

  /** @throws VoxRefusalError `late`, and whatever the work throws */
  wait(): Promise<Result> {
    if (this.hasEnded) return this.result;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.warn('the deadline is over');
        this.ceiling ??= setTimeout(() => this.abandon(), this.options.deadline * (CEILING - 1)).unref();
        this.waiters.remove(node);
        reject(new VoxRefusalError('late'));
      }, this.options.deadline);
      const node = this.waiters.add({ resolve, reject, timer });
    });
  }

  /** Aborts the signal of the work; waiters go on waiting. */
  warn(reason: string): void {
    this.late.abort(new Error(reason));
  }

  /** Ends the wait of everybody; the signal of the work aborts, and it may go on. */
  cancel(reason: string): void {
    this.warn(reason);
    this.release(({ reject }) => reject(new VoxRefusalError('late')));
  }

  private abandon(): void {
    this.options.onEnded?.();
    this.options.onAbandoned?.();
  }

  private end(settle: (waiter: Waiter<Result>) => void): void {
    this.hasEnded = true;
    clearTimeout(this.ceiling);
    this.options.onEnded?.();
    this.release(settle);
  }

  private release(settle: (waiter: Waiter<Result>) => void): void {
    const waiters = this.waiters.toArray();
    this.waiters = new LinkedList();
    for (const waiter of waiters) {
      clearTimeout(waiter.timer);
      settle(waiter);
    }
  }
}
