import { availableParallelism } from 'node:os';
import { simulate } from '../../src/cli/plan/simulation/simulate.js';
import type { Backlog } from './backlog.js';
import type { Cleared } from './clear-backlog.js';

/** How long the simulation takes for a backlog that is there at its start, on the cores of this machine, in milliseconds. */
export function forecastBacklog(
  { jobs, workers, concurrency }: Backlog,
  { costs, handlerMs }: Pick<Cleared, 'costs' | 'handlerMs'>,
): number {
  const load = { rate: 0, events: 0, burst: jobs, connections: jobs, handlers: 1, handlerMs, spread: 0 };
  const system = { receivers: 1, workers, concurrency, partitions: 1, cores: availableParallelism() };
  return simulate(system, load, { ...costs, storeUs: 0, redisStoreUs: 0 }, 1).clearMs;
}
