import { describe, expect, it } from '@jest/globals';
import { complaintsAbout } from '../../chaos/soak/complaints-about.js';
import { KINDS } from '../../chaos/soak/kinds.js';
import { runSoak } from '../../chaos/soak/run-soak.js';
import { PLATFORMS } from '../../support/platforms.js';
import { fewOrMany } from '../../support/numbers.js';

const SHORT = fewOrMany({ n: 1_000, warmUp: 400 }, { n: 5_000, warmUp: 2_000 });

describe.each(fewOrMany(['express'] as const, PLATFORMS))(`${SHORT.n} requests of every sort on %s`, (platform) => {
  it('leave nothing behind: neither memory, nor timers, nor sockets, nor tasks', async () => {
    const seed = Math.floor(Math.random() * 1_000_000);
    const report = await runSoak({ platform, seed, ...SHORT });
    expect([seed, complaintsAbout(report)]).toEqual([seed, []]);
    const seen = Object.keys(report.ends).join('\n');
    for (const { name } of KINDS) expect(seen).toContain(name);
  }, 120_000);
});
