import { LazyAbortSignal } from '../common/lazy-abort-signal.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';

/** After this many deadlines, work that never ends is abandoned: the next delivery may start afresh. */
const CEILING = 10;

const ABANDONED = 'VOX_HANDLER_LATE: did not end within ten deadlines';

interface Waiter<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
  readonly timer: NodeJS.Timeout;
}

/** What a {@link Task} is told beside its work. */
export interface TaskOptions {
  /** How long to wait for a result, in milliseconds. */
  readonly deadline: number;
  /** Who waits does so beyond the deadline, until the work has ended or is abandoned. */
  readonly isPatient?: boolean;
  /** Called when the work is abandoned. */
  readonly onAbandoned?: () => void;
}

/** Work of handlers under a deadline. It is never interrupted: after the deadline its signal aborts, and it may go on. */
export class Task<Result> {
  readonly result: Promise<Result>;
  /** Where its keeper has it; `undefined` as long as nobody keeps it. */
  place: number | undefined;
  private readonly late = new LazyAbortSignal();
  /** Each comes and goes in constant time: repeats of one request may be many. */
  private readonly waiters = new Set<Waiter<Result>>();
  private hasEnded = false;
  private ceiling: NodeJS.Timeout | undefined;

  /** @param onEnded called when the work has ended or was abandoned */
  constructor(
    work: (late: LazyAbortSignal) => Promise<Result>,
    private readonly options: TaskOptions,
    private readonly onEnded?: (task: Pick<Task<unknown>, 'result' | 'cancel' | 'place'>) => void,
  ) {
    this.result = work(this.late);
    // Handled in any case, so that a failure is no unhandled rejection when nothing else looks at the result.
    this.result.then(
      (result) => this.end(({ resolve }) => resolve(result)),
      (error: unknown) => this.end(({ reject }) => reject(error)),
    );
  }

  /** Whether the deadline of a waiter is over. */
  get isLate(): boolean {
    return this.late.reason !== undefined;
  }

  /** @throws VoxRefusalError `late`, and whatever the work throws; an Error if it is patient, and the work was abandoned */
  wait(): Promise<Result> {
    if (this.hasEnded) return this.result;
    return new Promise((resolve, reject) => {
      const { deadline, isPatient } = this.options;
      const timer = setTimeout(() => {
        this.warn('the deadline is over');
        this.ceiling ??= setTimeout(() => this.abandon(), deadline * (CEILING - 1)).unref();
        if (isPatient) return;
        this.waiters.delete(waiter);
        reject(new VoxRefusalError('late'));
      }, deadline);
      const waiter: Waiter<Result> = { resolve, reject, timer };
      this.waiters.add(waiter);
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
    this.onEnded?.(this);
    this.options.onAbandoned?.();
    if (this.options.isPatient) this.release(({ reject }) => reject(new Error(ABANDONED)));
  }

  private end(tell: (waiter: Waiter<Result>) => void): void {
    this.hasEnded = true;
    clearTimeout(this.ceiling);
    this.onEnded?.(this);
    this.release(tell);
  }

  /** Lets all go who wait. */
  private release(tell: (waiter: Waiter<Result>) => void): void {
    for (const waiter of this.waiters) {
      clearTimeout(waiter.timer);
      tell(waiter);
    }
    this.waiters.clear();
  }
}
