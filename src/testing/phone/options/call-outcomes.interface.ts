import type { DialScript } from './dial-script.interface.js';
import type { PayOutcome } from './pay-outcome.interface.js';
import type { RecordOutcome } from './record-outcome.interface.js';

/** Scripted outcomes of what a test cannot press. Without one, `<Record>` and `<Pay>` wait for the caller. */
export interface CallOutcomes {
  readonly dial?: DialScript;
  readonly record?: RecordOutcome;
  readonly pay?: PayOutcome;
}
