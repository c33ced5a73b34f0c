import type { Costs } from '../../../src/cli/plan/simulation/costs.interface.js';
import type { Load } from '../../../src/cli/plan/simulation/load.interface.js';
import { simulate } from '../../../src/cli/plan/simulation/simulate.js';
import type { System } from '../../../src/cli/plan/simulation/system.interface.js';

/** How long a system takes for a burst by the simulation of `vox plan`, in milliseconds. */
export function forecastOf(
  system: System,
  burst: Pick<Load, 'burst' | 'connections' | 'handlerMs'>,
  costs: Costs,
): number {
  const load: Load = { rate: 0, events: 0, handlers: 1, spread: 0, ...burst };
  return simulate(system, load, costs, 1).clearMs;
}
