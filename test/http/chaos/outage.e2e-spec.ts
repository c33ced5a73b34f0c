import { expect, it } from '@jest/globals';
import { runOutage } from '../../chaos/run/run-outage.js';
import { expectHeld } from './expect-held.js';
import { fewOrMany } from '../../support/numbers.js';

it.each(fewOrMany(['bullmq'] as const, ['inline-redis', 'bullmq'] as const))(
  '%s: while Redis is dead or frozen, receipts are turned away in time and calls are answered',
  async (mode) => {
    const report = await runOutage({ mode, cycles: 1, seed: 1 });
    expectHeld(report);
    expect(report.line).toContain(' outages=2 ');
  },
  90_000,
);
