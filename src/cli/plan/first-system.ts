import { needed } from './busy-share.js';
import type { PlanRequest } from './plan-request.interface.js';
import type { Costs } from './simulation/costs.interface.js';
import { simulate } from './simulation/simulate.js';
import type { System } from './simulation/system.interface.js';
import { steadyLoad } from './steady-load.js';

/** What `bullmq()` has by default; fewer are never planned. */
const USUAL_CONCURRENCY = 10;
/** A worker gets no more unless it is asked for: all of them are lost at once when it dies. */
export const MOST_CONCURRENCY = 200;
const MANY_PLACES = 1_000;

/** A system to begin with: one event a second goes through one process of each kind, and shows what the rate needs. */
export function firstSystem(request: PlanRequest, costs: Costs): System {
  const { rate, cores, concurrency, seed } = request;
  const alone: System = { receivers: 1, workers: 1, partitions: 1, concurrency: MANY_PLACES, cores: Infinity };
  const { busy } = simulate(alone, { ...steadyLoad(request), rate: 1, events: 500 }, costs, seed);
  const [receivers, partitions] = [needed(rate, busy.receivers), needed(rate, busy.redis)];
  const places = needed(rate * MANY_PLACES, busy.places);
  const workers = Math.max(needed(rate, busy.workers), Math.ceil(places / (concurrency ?? MOST_CONCURRENCY)));
  const each = concurrency ?? Math.max(USUAL_CONCURRENCY, Math.ceil(places / workers));
  return { receivers, workers, concurrency: each, partitions, cores };
}
