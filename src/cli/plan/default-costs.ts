import type { Costs } from './simulation/costs.interface.js';

/**
 * What was measured for docs/performance.md ("Costs of an event in a queue"): Node 24, Fastify, two shared cores. The round
 * trip is an assumption, of machines in one data centre.
 */
export const DEFAULT_COSTS: Costs = {
  storeUs: 116,
  workUs: 205,
  redisStoreUs: 43,
  redisWorkUs: 121,
  roundTripUs: 300,
  jobBytes: 1_550,
};
