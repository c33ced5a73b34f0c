import type { Call } from '../../testing/phone/call.js';
import type { CallSummary } from './call-summary.js';

/** Shows the progress of a call. */
export interface View {
  /** Shows the steps since the last time, and what the call waits for. */
  show(call: Call): void;
  end(call: Call, end: CallSummary): void;
  /** Shows that a turn of the caller is not possible. */
  refuse(problem: string): void;
}
