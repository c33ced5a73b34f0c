import { expect, it } from '@jest/globals';
import { runWorkerDrain } from '../../chaos/run/run-worker-drain.js';
import { expectHeld } from '../../http/chaos/expect-held.js';

it('SIGTERM with jobs under way: none is lost or done twice, and the worker is gone in time', async () => {
  const report = await runWorkerDrain({ n: 2, seed: 1 });
  expectHeld(report);
  expect(report.line).toContain(' sigterms=2 events=100 ');
}, 90_000);
