import { it } from '@jest/globals';
import { runBurst } from '../../chaos/run/run-burst.js';
import { expectHeld } from './expect-held.js';
import { fewOrMany } from '../../support/numbers.js';

const RECEIPTS = fewOrMany(200, 2_000);

it(`has an effect exactly once of each of ${RECEIPTS} receipts that come at once`, async () => {
  expectHeld(await runBurst({ n: RECEIPTS, seed: 3 }));
}, 300_000);
