/** What a history shows. */
export interface Verdict {
  readonly events: number;
  /** Requests that were answered or broke off. */
  readonly requests: number;
  /** Accepted, and yet nothing came of it. */
  readonly lost: number;
  /** Effects beyond the first of an event. */
  readonly doubled: number;
  /** Never accepted, although the platform tried to the end. */
  readonly refused: number;
  /** Accepted before the effect was there. Only a queue may do that. */
  readonly early: number;
  /** Answers that are not in the policy table for what was sent. */
  readonly strange: number;
  /** How often requests ended how. */
  readonly ends: Readonly<Record<string, number>>;
  /** Errors that nobody caught. */
  readonly uncaught: readonly string[];
  /** From the first request for an event until it was accepted, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
}
