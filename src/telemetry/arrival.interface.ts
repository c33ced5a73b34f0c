import type { IncomingMessage } from 'node:http';
import type { RouteParts } from '../routing/webhook-paths.js';

/** A request that has not been admitted yet. */
export interface Arrival {
  readonly incoming: Pick<IncomingMessage, 'method'>;
  readonly route: RouteParts | 'unknown-route';
  /** On the clock of `performance.now()`. */
  readonly startedAt: number;
}
