import type { BurstForecast } from './plan.interface.js';
import type { PlanRequest } from './plan-request.interface.js';
import type { Costs } from './simulation/costs.interface.js';
import { simulate } from './simulation/simulate.js';
import type { System } from './simulation/system.interface.js';
import { steadyLoad } from './steady-load.js';

/** A longer burst is simulated by one of this length: what it takes grows with it. */
const LONGEST = 20_000;
/** Where so many events come at the rate and it is not cleared, it never will be. */
const MOST_EVENTS = 200_000;

/** With more handlers of each event, fewer events take as long to simulate. */
const FEW = 5;

/** How a system clears a burst while events go on coming at the rate. */
export function forecastBurst(system: System, request: PlanRequest, costs: Costs): BurstForecast {
  if (request.burst === 0) return { clearMs: 0, mostWaiting: 0 };
  const share = Math.min(1, FEW / request.handlers);
  const burst = Math.min(request.burst, Math.ceil(LONGEST * share));
  const load = { ...steadyLoad(request), events: Math.ceil(MOST_EVENTS * share), burst };
  const { clearMs, mostWaiting } = simulate(system, load, costs, request.seed);
  const scale = request.burst / burst;
  return { clearMs: clearMs === 0 ? undefined : clearMs * scale, mostWaiting: Math.round(mostWaiting * scale) };
}
