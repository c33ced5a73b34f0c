import type { Costs } from './simulation/costs.interface.js';

/**
 * What was measured for docs/performance.md ("Costs of an event in a queue"): Node 24, Fastify, two shared cores. The round
 * trip is an assumption, of machines in one data centre.
 */
export const DEFAULT_COSTS: Costs = {
  storeUs: 46,
  workUs: 40,
  redisStoreUs: 29,
  redisWorkUs: 43,
  roundTripUs: 300,
  jobBytes: 1_300,
};
