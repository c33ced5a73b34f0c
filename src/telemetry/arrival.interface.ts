import type { Route } from '../routing/route.type.js';

/** A request that was not accepted: all that is known of it. */
export interface Arrival {
  readonly method: string | undefined;
  readonly route: Route;
  /** On the clock of `performance.now()`. */
  readonly startedAt: number;
}
