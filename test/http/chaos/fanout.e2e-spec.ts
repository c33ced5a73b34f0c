import { expect, it } from '@jest/globals';
import { runFanOut } from '../../chaos/run/run-fanout.js';
import { expectHeld } from './expect-held.js';
import { fewOrMany } from '../../support/numbers.js';

const EVENTS = fewOrMany(40, 150);

it.each(fewOrMany(['bullmq'] as const, ['inline', 'bullmq'] as const))(
  '%s: of several handlers that fail at random, each succeeds once',
  async (mode) => {
    const report = await runFanOut({ mode, n: EVENTS, seed: 1 });
    expectHeld(report);
    expect(report.line).toContain(` patterns=${EVENTS} `);
  },
  90_000,
);
