import type { ReportedOutcome } from '../../../testing/http/reported-outcome.js';

/** How a request ended. */
export interface Delivered {
  /** Entry of the inbox with all of it. */
  readonly entry: number;
  /** 0: no answer, see `fault`. */
  readonly status: number;
  readonly ms: number;
  readonly outcome?: ReportedOutcome;
  /** Code of the outcome or of the connection, with message and remedy. */
  readonly code?: string;
  readonly message?: string;
  readonly remedy?: string;
}
