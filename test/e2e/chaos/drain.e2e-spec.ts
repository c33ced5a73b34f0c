import { expect, it } from '@jest/globals';
import { runDrain } from '../../chaos/run/run-drain.js';

it('SIGTERM with 50 requests in flight: all are answered, and the process is gone in time', async () => {
  expect(await runDrain({ n: 2, seed: 1 })).toMatchObject({ ok: true });
}, 60_000);
