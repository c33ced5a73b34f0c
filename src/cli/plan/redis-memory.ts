import type { Plan } from './plan.interface.js';
import type { PlanRequest } from './plan-request.interface.js';
import type { Costs } from './simulation/costs.interface.js';
import type { System } from './simulation/system.interface.js';

/** Defaults of `bullmq()`: how many finished jobs a partition keeps, and for how long, in seconds. */
const [CAPACITY, TTL] = [100_000, 86_400];

/** Memory of the jobs, in bytes, of all Redis together. */
export function redisMemory(
  { partitions }: System,
  { rate, burst, handlers }: PlanRequest,
  { jobBytes }: Costs,
  mostWaiting: number,
): Plan['memory'] {
  const finished = Math.min(CAPACITY * partitions, (rate * TTL + burst) * handlers);
  return { waiting: mostWaiting * jobBytes, finished: Math.round(finished) * jobBytes };
}
