import type { PlanRequest } from './plan-request.interface.js';
import type { Load } from './simulation/load.interface.js';

const [FEWEST, MOST] = [5_000, 40_000];
/** Each event is a job for each of its handlers, and every job takes time to simulate. */
const MOST_JOBS = 200_000;
/** A simulation lasts so many seconds, or so many times of a handler. */
const [SECONDS, HANDLERS] = [2, 20];

/** The load at the rate: events enough for a 99th percentile, and for handlers to be at work all the time. */
export function steadyLoad({ rate, handlers, handlerMs, spread, connections }: PlanRequest): Load {
  const seconds = Math.max(SECONDS, (handlerMs / 1_000) * HANDLERS);
  const events = Math.round(Math.min(MOST, MOST_JOBS / handlers, Math.max(FEWEST, rate * seconds)));
  return { rate, events, burst: 0, connections, handlers, handlerMs, spread };
}
