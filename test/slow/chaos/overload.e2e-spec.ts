import { describe, expect, it } from '@jest/globals';
import { BOUND, overload } from '../../http/chaos/overload-briefly.js';
import '../../http/chaos/overload.e2e-spec.js';

describe('without the guard', () => {
  it('nothing is refused, and everybody waits, for the longer the longer it lasts', async () => {
    const { overload: seen, p99 } = await overload('express', false, 4);
    expect(seen.shed).toBe(0);
    expect(p99.receipt).toBeGreaterThan(BOUND);
  }, 120_000);
});
