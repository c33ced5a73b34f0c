import { expect, it } from '@jest/globals';
import { runOutage } from '../../chaos/run/run-outage.js';

it.each(['inline-redis', 'bullmq'] as const)(
  '%s: while Redis is dead or frozen, receipts are turned away in time and calls are answered',
  async (mode) => {
    expect(await runOutage({ mode, cycles: 1, seed: 1 })).toMatchObject({ ok: true });
  },
  60_000,
);
