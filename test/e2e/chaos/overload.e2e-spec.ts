import { describe, expect, it } from '@jest/globals';
import { type OverloadReport, runOverload } from '../../chaos/overload/run-overload.js';
import { PLATFORMS, type PlatformName } from '../../support/platforms.js';
import { fewOrMany } from '../../support/numbers.js';

/** Ten times the bounds of the score: other tests run beside, on machines that have little to spare. */
const BOUND = 2_500;

const overload = (platform: PlatformName, guarded: boolean, seconds: number): Promise<OverloadReport> =>
  runOverload({ platform, guarded, seconds, factor: 4, busy: 4 });

describe.each(fewOrMany(['fastify'] as const, PLATFORMS))(
  'four times the capacity for two seconds on %s',
  (platform) => {
    it('refuses receipts in time, answers every call, and recovers', async () => {
      const { overload: seen, p99, broken, back, growth } = await overload(platform, true, 2);
      expect([seen.faults, broken]).toEqual([[], []]);
      expect(seen.shed).toBeGreaterThan(seen.sent / 4);
      expect(seen.admitted('receipt')).toBeGreaterThan(0);
      // Every other end of a call would be among the faults.
      expect(seen.admitted('call')).toBeGreaterThanOrEqual(Math.floor(seen.sent / 5));
      expect(p99.receipt).toBeLessThan(BOUND);
      expect(p99.call).toBeLessThan(BOUND);
      expect(growth).toBeLessThan(200);
      expect(back).toBeLessThan(10);
    }, 120_000);
  },
);

describe('without the guard', () => {
  it('nothing is refused, and everybody waits, for the longer the longer it lasts', async () => {
    const { overload: seen, p99 } = await overload('express', false, 4);
    expect(seen.shed).toBe(0);
    expect(p99.receipt).toBeGreaterThan(BOUND);
  }, 120_000);
});
