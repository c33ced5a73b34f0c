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

/** Costs of a run in the time that its event loops were busy: others on the machine make it longer, and the run as well. */
export function runCosts({ before, after, redisUs, events }: Used): Costs {
  const used = (of: 'cpu' | 'active', [from, to]: readonly [number, number]): number =>
    after.slice(from, to).reduce((sum, one, index) => sum + one[of] - (before[from + index]?.[of] ?? 0), 0);
  const half = after.length / 2;
  const [receivers, workers, all] = [[0, half] as const, [half, 2 * half] as const, [0, 2 * half] as const];
  const redis = (redisUs / events) * (used('active', all) / used('cpu', all));
  const { redisStoreUs, redisWorkUs } = DEFAULT_COSTS;
  const stored = redisStoreUs / (redisStoreUs + redisWorkUs);
  return {
    ...DEFAULT_COSTS,
    storeUs: used('active', receivers) / events,
    workUs: used('active', workers) / events,
    redisStoreUs: redis * stored,
    redisWorkUs: redis * (1 - stored),
    roundTripUs: 100,
  };
}
