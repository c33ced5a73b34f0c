import { describe, expect, it } from '@jest/globals';
import { fewOrMany } from '../../support/numbers.js';
import { PLATFORMS } from '../../support/platforms.js';
import { BOUND, overload } from './overload-briefly.js';

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
      expect(back).toBeLessThan(Infinity);
    }, 120_000);
  },
);
