import { expect, it } from '@jest/globals';
import { runDrain } from '../../chaos/run/run-drain.js';
import { expectHeld } from './expect-held.js';
import { fewOrMany } from '../../support/numbers.js';

it('SIGTERM with 50 requests in flight: all are answered, and the process is gone in time', async () => {
  const n = fewOrMany(1, 2);
  const report = await runDrain({ n, seed: 1 });
  expectHeld(report);
  expect(report.line).toContain(` sigterms=${n} `);
}, 90_000);
