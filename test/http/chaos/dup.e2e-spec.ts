import { expect, it } from '@jest/globals';
import { runDup } from '../../chaos/run/run-dup.js';
import { expectHeld } from './expect-held.js';
import { fewOrMany } from '../../support/numbers.js';

const EVENTS = fewOrMany(50, 200);

it(`${EVENTS} events, three times each, over two processes that share a store: ${EVENTS} effects`, async () => {
  const report = await runDup({ n: EVENTS, seed: 1 });
  expectHeld(report);
  expect(report.line).toContain(` effects=${EVENTS} `);
}, 90_000);
