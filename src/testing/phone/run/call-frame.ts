import type { Settings } from '../options/settings.interface.js';
import { Clock } from '../time/clock.js';
import { Budget } from './budget.js';
import { Transcript } from './transcript.js';

/** What all legs of a call have in common. */
export class CallFrame {
  readonly clock = new Clock();
  readonly transcript = new Transcript(this.clock);
  readonly budget: Budget;

  constructor(
    readonly settings: Settings,
    /** URL that was dialled: the credential goes to its origin only. */
    readonly entry: URL,
  ) {
    this.budget = new Budget(settings);
  }
}
