import { expect, it } from '@jest/globals';
import { runFanOut } from '../../chaos/run/run-fanout.js';

it.each(['inline', 'bullmq'] as const)(
  '%s: of several handlers that fail at random, each succeeds once',
  async (mode) => {
    expect(await runFanOut({ mode, n: 150, seed: 1 })).toMatchObject({ ok: true });
  },
  60_000,
);
