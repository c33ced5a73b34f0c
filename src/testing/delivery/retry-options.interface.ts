/**
 * How a delivery is tried again when it is not answered 2xx. The platform retries with exponential back-off, its numbers
 * are not published (wire-format section 13), so the defaults are of our own choice.
 */
export interface RetryOptions {
  /** Tries after the first. */
  readonly retries: number;
  /** Milliseconds before the first retry. Default 500. */
  readonly first?: number | undefined;
  /** What every further delay is multiplied with. Default 2. */
  readonly factor?: number | undefined;
  /** Longest delay, in milliseconds. Default 60,000. */
  readonly longest?: number | undefined;
  /** Part of each delay that is left to chance, from 0 to 1. Default 0.5. */
  readonly jitter?: number | undefined;
  /** `'virtual'`: delays are told, but nobody waits. Or your own way of waiting. Default `'real'`. */
  readonly delay?: 'real' | 'virtual' | ((milliseconds: number) => Promise<unknown>) | undefined;
}
