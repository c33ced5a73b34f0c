import type { Kept } from '../../common/bag.js';
import type { LazyAbortSignal } from '../../common/lazy-abort-signal.js';

/** A job whose handler is at work in this process. */
export interface RunningJob extends Kept {
  readonly id: string;
  /** When its lock was taken, or renewed last, by `performance.now()`. */
  lockedAt: number;
  /** The signal that the handler gets. */
  readonly cancel: LazyAbortSignal;
  /** Ends the attempt without waiting for the handler. */
  readonly fail: (error: unknown) => void;
}
