/**
 * What `<Record>` yields without waiting for the caller.
 *
 * @example
 * await phone.dial(url, { from, to, outcomes: { record: { duration: 12 } } });
 */
export interface RecordOutcome {
  /** Seconds, at most the verb's `maxLength`; default 5. */
  readonly duration?: number;
  readonly url?: string;
  /** The key that ended it; default none. */
  readonly digits?: string;
  /** Default `completed`. */
  readonly status?: 'completed' | 'failed';
}
