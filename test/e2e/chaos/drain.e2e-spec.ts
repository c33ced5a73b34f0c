import { expect, it } from '@jest/globals';
import { runDrain } from '../../chaos/run/run-drain.js';
import { runWorkerDrain } from '../../chaos/run/run-worker-drain.js';
import { expectHeld } from './expect-held.js';

it('SIGTERM with 50 requests in flight: all are answered, and the process is gone in time', async () => {
  const report = await runDrain({ n: 2, seed: 1 });
  expectHeld(report);
  expect(report.line).toContain(' sigterms=2 ');
}, 90_000);

it('SIGTERM with jobs under way: none is lost or done twice, and the worker is gone in time', async () => {
  const report = await runWorkerDrain({ n: 2, seed: 1 });
  expectHeld(report);
  expect(report.line).toContain(' sigterms=2 events=100 ');
}, 90_000);
