import type { DialOptions } from '../options/dial-options.interface.js';
import type { PhoneSettings } from '../options/phone-settings.js';
import { Budget } from './budget.js';
import { Transcript } from './transcript.js';
import { Clock } from './virtual-time.js';

/** What all legs of a call have in common. */
export class CallFrame {
  readonly clock = new Clock();
  readonly transcript: Transcript;
  readonly budget: Budget;
  /** Code of the outcome of the first document that was a fallback. */
  fallback: string | undefined;

  constructor(
    readonly settings: PhoneSettings,
    /** URL that was dialled: the credential goes to its origin only. */
    readonly entry: URL,
    readonly live: Pick<DialOptions, 'observer' | 'pace'> = {},
  ) {
    this.transcript = new Transcript(this.clock, live.observer);
    this.budget = new Budget(settings);
  }

  /** To be awaited before the call goes on: real time may have to follow the virtual time. */
  keepPace(): void | Promise<void> {
    return this.live.pace?.(this.clock.now);
  }
}
