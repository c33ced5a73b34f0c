import type { Costs } from './simulation/costs.interface.js';

/** The costs that a plan goes by, and where they come from. */
export function costText(costs: Costs, source: string): string {
  const { storeUs, workUs, redisStoreUs, redisWorkUs, roundTripUs, jobBytes } = costs;
  const [store, work, ...redis] = [storeUs, workUs, redisStoreUs, redisWorkUs].map((us) => Math.round(us));
  return [
    `Costs (${source}):`,
    `  receiver ${store} us for an event, worker ${work} us for a job,`,
    `  Redis ${redis.join(' + ')} us and ${Math.round(jobBytes)} bytes for a job, round trip ${Math.round(roundTripUs)} us`,
  ].join('\n');
}
