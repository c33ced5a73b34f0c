import type { PhoneSettings } from '../options/phone-settings.js';
import { Budget } from './budget.js';
import { Transcript } from './transcript.js';
import { Clock } from './virtual-time.js';

/** What all legs of a call have in common. */
export class CallFrame {
  readonly clock = new Clock();
  readonly transcript = new Transcript(this.clock);
  readonly budget: Budget;
  /** Code of the outcome of the first document that was a fallback. */
  fallback: string | undefined;

  constructor(
    readonly settings: PhoneSettings,
    /** URL that was dialled: the credential goes to its origin only. */
    readonly entry: URL,
  ) {
    this.budget = new Budget(settings);
  }
}
