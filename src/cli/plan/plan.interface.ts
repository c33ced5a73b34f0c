import type { Simulated } from './simulation/simulated.interface.js';
import type { System } from './simulation/system.interface.js';

/** A system for a load, with what a simulation of it shows. */
export interface Plan {
  readonly system: System;
  /** At the rate, without the burst. */
  readonly steady: Pick<Simulated, 'answer' | 'handled' | 'busy'>;
  /** Cores that are busy, of all processes together. */
  readonly busyCores: number;
  /** Whether the cores suffice with something to spare. */
  readonly fits: boolean;
  readonly burst: BurstForecast;
  /** Memory of all Redis together, in bytes. */
  readonly memory: { readonly waiting: number; readonly finished: number };
}

/** What becomes of a burst, while events go on coming at the rate. */
export interface BurstForecast {
  /** Until nothing waits any more, in milliseconds; `undefined` if that is not foreseeable. */
  readonly clearMs: number | undefined;
  /** Most jobs that wait. */
  readonly mostWaiting: number;
}
