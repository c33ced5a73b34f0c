import type { Call } from '../../testing/phone/call.js';
import type { CallSummary } from './call-summary.js';

/** Tells how a call goes on. */
export interface View {
  /** All that is new since the last time, and what the call waits for. */
  show(call: Call): void;
  end(call: Call, end: CallSummary): void;
  /** Something that the caller wanted cannot be done. */
  refuse(problem: string): void;
}
