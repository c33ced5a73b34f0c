import { availableParallelism } from 'node:os';
import { forecastOf } from '../chaos/run/forecast-of.js';
import type { Backlog } from './backlog.js';
import type { Cleared } from './clear-backlog.js';

/** How long the simulation takes for a backlog that is there at its start, on the cores of this machine, in milliseconds. */
export function forecastBacklog(
  { jobs, workers, concurrency }: Backlog,
  { costs, handlerMs }: Pick<Cleared, 'costs' | 'handlerMs'>,
): number {
  const system = { receivers: 1, workers, concurrency, partitions: 1, cores: availableParallelism() };
  const burst = { burst: jobs, connections: jobs, handlerMs };
  return forecastOf(system, burst, { ...costs, storeUs: 0, redisStoreUs: 0 });
}
