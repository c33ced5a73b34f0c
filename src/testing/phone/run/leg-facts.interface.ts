import type { CallOutcomes } from '../options/call-outcomes.interface.js';

/** What is fixed about a leg when it begins. */
export interface LegFacts {
  readonly callSid: string;
  readonly from: string;
  readonly to: string;
  readonly answeredBy: string | undefined;
  readonly outcomes: CallOutcomes;
  /** It is not answered yet. */
  readonly ringing: boolean;
}
