import { describe, expect, it } from '@jest/globals';
import { complaintsAbout } from '../../chaos/soak/complaints-about.js';
import { runSoak } from '../../chaos/soak/run-soak.js';
import '../../http/chaos/soak.e2e-spec.js';

describe('what weighs the process', () => {
  it('notices handlers that keep something of every event', async () => {
    const report = await runSoak({ platform: 'express', seed: 7, fault: 'leak', n: 5_000, warmUp: 2_000 });
    expect(complaintsAbout(report)).toEqual([expect.stringContaining('the heap grew by')]);
  }, 120_000);
});
