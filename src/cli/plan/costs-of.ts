import type { Arguments } from '../arguments/arguments.js';
import type { Costs } from './simulation/costs.interface.js';

const MOST = 1_000_000;

/**
 * The costs that are given on the command line, and the others as they are.
 * @throws UsageError
 */
export function costsOf(args: Arguments, others: Costs): Costs {
  const redis = others.redisStoreUs + others.redisWorkUs;
  const share = (args.whole('redis-us', 1, MOST) ?? redis) / redis;
  return {
    storeUs: args.whole('store-us', 1, MOST) ?? others.storeUs,
    workUs: args.whole('work-us', 1, MOST) ?? others.workUs,
    redisStoreUs: others.redisStoreUs * share,
    redisWorkUs: others.redisWorkUs * share,
    roundTripUs: args.whole('round-trip-us', 0, MOST) ?? others.roundTripUs,
    jobBytes: args.whole('job-bytes', 1, 100 * MOST) ?? others.jobBytes,
  };
}
