import type { DialOutcome } from '../../options/dial-outcome.interface.js';
import type { RunningVerb } from '../running-verb.js';

/** A number that `<Dial>` calls, with the outcome the test gave it. */
export interface RungNumber {
  readonly number: string;
  readonly outcome: DialOutcome;
  /** The `<Number>`; undefined when the number is the text of `<Dial>`. */
  readonly noun: RunningVerb | undefined;
}
