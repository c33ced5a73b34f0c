import { DEFAULT_COSTS } from '../../../src/cli/plan/default-costs.js';
import type { Costs } from '../../../src/cli/plan/simulation/costs.interface.js';
import type { ProcessUsage } from '../app/process-usage.js';

interface Used {
  /** Of each process: the receivers first, then as many workers. */
  readonly before: readonly ProcessUsage[];
  readonly after: readonly ProcessUsage[];
  /** Processor time of Redis, in microseconds. */
  readonly redisUs: number;
  readonly events: number;
}

/** What a run has cost in processor time. */
export function runCosts({ before, after, redisUs, events }: Used): Costs {
  const half = after.length / 2;
  const used = (from: number): number =>
    after.slice(from, from + half).reduce((sum, { cpu }, index) => sum + cpu - (before[from + index]?.cpu ?? 0), 0);
  const redis = redisUs / events;
  const { redisStoreUs, redisWorkUs } = DEFAULT_COSTS;
  const stored = redisStoreUs / (redisStoreUs + redisWorkUs);
  return {
    ...DEFAULT_COSTS,
    storeUs: used(0) / events,
    workUs: used(half) / events,
    redisStoreUs: redis * stored,
    redisWorkUs: redis * (1 - stored),
    roundTripUs: 100,
  };
}
