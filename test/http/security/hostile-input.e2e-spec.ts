import { describe, expect, it } from '@jest/globals';
import { runFlood } from '../../score/run-flood.js';
import { runFuzz } from '../../score/run-fuzz.js';
import { PLATFORMS } from '../../support/platforms.js';
import { fewOrMany } from '../../support/numbers.js';

const SEED = 1;
const REQUESTS = fewOrMany(400, 2_000);
const MEGABYTES = fewOrMany(12, 100);

describe.each(fewOrMany(['express'] as const, PLATFORMS))('hostile input on %s', (platform) => {
  it(`${REQUESTS} fuzzed requests: no crash, no unhandled rejection, no 5xx, none hung, no prototype polluted`, async () => {
    // Few requests are those of a seed that has every status.
    const seed = fewOrMany(SEED, Math.floor(Math.random() * 1_000_000));
    const { ok, line, suspects, ends } = await runFuzz({ platform, n: REQUESTS, seed });
    expect([line, suspects, ok]).toEqual([line, [], true]);
    for (const status of ['200', '400', '401', '404', '405', '413', '415', '422'])
      expect(ends[status]).toBeGreaterThan(0);
  }, 120_000);

  it(`${MEGABYTES} MB without credentials: 401, at most 8 MB read, and ordinary clients receive the refusal`, async () => {
    const { ok, line, clients } = await runFlood(platform, MEGABYTES);
    expect([line, clients, ok]).toEqual([line, clients, true]);
  });
});
