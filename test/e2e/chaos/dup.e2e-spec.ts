import { expect, it } from '@jest/globals';
import { runDup } from '../../chaos/run/run-dup.js';
import { expectHeld } from './expect-held.js';

it('200 events, three times each, over two processes that share a store: 200 effects', async () => {
  const report = await runDup({ n: 200, seed: 1 });
  expectHeld(report);
  expect(report.line).toContain(' effects=200 ');
}, 90_000);
