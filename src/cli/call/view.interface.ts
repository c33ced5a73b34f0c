import type { Call } from '../../testing/phone/call.js';
import type { EndOfCall } from './end-of-call.js';

/** Tells how a call goes on. */
export interface View {
  /** All that is new since the last time, and what the call waits for. */
  show(call: Call): void;
  end(call: Call, end: EndOfCall): void;
  /** Something that the caller wanted cannot be done. */
  refuse(problem: string): void;
}
