import { busyCores, isTooBusy, PLANNED } from './busy-share.js';
import { checkSize } from './check-size.js';
import { firstSystem } from './first-system.js';
import { forecastBurst } from './forecast-burst.js';
import { grownSystem } from './grown-system.js';
import type { Plan } from './plan.interface.js';
import type { PlanRequest } from './plan-request.interface.js';
import { redisMemory } from './redis-memory.js';
import type { Costs } from './simulation/costs.interface.js';
import { simulate } from './simulation/simulate.js';
import type { System } from './simulation/system.interface.js';
import { steadyLoad } from './steady-load.js';

/** Where so many steps were not enough, no further one will be. */
const MOST_STEPS = 20;

/**
 * The smallest system found in which nothing is too busy at the rate, with what a simulation of it shows. A simulation says
 * which part is too busy, and that part grows.
 * @throws UsageError for a load that is too much for one queue
 */
export function planFor(request: PlanRequest, costs: Costs): Plan {
  const system = sizedSystem({ ...request, rate: plannedRate(request) }, costs);
  const { answer, handled, busy } = simulate(system, steadyLoad(request), costs, request.seed);
  const burst = forecastBurst(system, request, costs);
  return {
    system,
    steady: { answer, handled, busy },
    busyCores: busyCores(system, busy),
    fits: !isTooBusy(busy.cores),
    burst,
    memory: redisMemory(system, request, costs, burst.mostWaiting),
  };
}

function sizedSystem(request: PlanRequest, costs: Costs): System {
  const load = steadyLoad(request);
  let system = firstSystem(request, costs);
  for (let step = 0; step < MOST_STEPS; step++) {
    checkSize(system);
    const { busy } = simulate(system, load, costs, request.seed);
    const next = grownSystem(system, busy, request.concurrency !== undefined);
    if (next === system) break;
    system = next;
  }
  return system;
}

/** To clear a burst in time everything may be busy: the share that is spared at the rate is for that. */
function plannedRate({ rate, burst, clearSeconds }: PlanRequest): number {
  return clearSeconds === undefined ? rate : Math.max(rate, (rate + burst / clearSeconds) * PLANNED);
}
