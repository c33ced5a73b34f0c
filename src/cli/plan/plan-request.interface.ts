import type { Load } from './simulation/load.interface.js';

/** What a plan is to be made for. */
export interface PlanRequest extends Omit<Load, 'events'> {
  /** Jobs that one worker runs at once; `undefined`: as many as are needed, up to a limit. */
  readonly concurrency: number | undefined;
  /** Cores that all processes share; `Infinity`: each has one. */
  readonly cores: number;
  /** The burst is to be cleared in so many seconds; `undefined`: with what the rate needs. */
  readonly clearSeconds: number | undefined;
  readonly seed: number;
}
