import { expect, it } from '@jest/globals';
import { runFanOut } from '../../chaos/run/run-fanout.js';
import { expectHeld } from './expect-held.js';

it.each(['inline', 'bullmq'] as const)(
  '%s: of several handlers that fail at random, each succeeds once',
  async (mode) => {
    const report = await runFanOut({ mode, n: 150, seed: 1 });
    expectHeld(report);
    expect(report.line).toContain(' patterns=150 ');
  },
  90_000,
);
