import type { Kept } from '../../common/bag.js';

/** A job whose handler is at work in this process. */
export interface RunningJob extends Kept {
  readonly id: string;
  /** When its lock was taken, or renewed last, by `performance.now()`. */
  lockedAt: number;
  /** Of the signal that the handler gets. */
  readonly cancel: AbortController;
  /** Ends the attempt without waiting for the handler. */
  readonly fail: (error: unknown) => void;
}
