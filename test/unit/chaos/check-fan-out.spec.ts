import { describe, expect, it } from '@jest/globals';
import { checkFanOut } from '../../chaos/checker/check-fan-out.js';
import type { Entry } from '../../chaos/history/entry.type.js';

const entry = (kind: 'start' | 'fail' | 'effect', handler: string, attempt: number): Entry => ({
  kind,
  at: 0,
  id: 'p',
  key: 'p',
  handler,
  attempt,
});
const PATTERNS = [{ id: 'p', fails: [0, 1] }];
const FIRST = [entry('start', '1', 1), entry('effect', '1', 1)];
const SECOND = [entry('start', '2', 1), entry('fail', '2', 1), entry('start', '2', 2), entry('effect', '2', 2)];
const NONE = { missing: 0, repeated: 0, runs: 0, attempts: 0 };

describe('the checker of fan-out', () => {
  it.each<[string, readonly Entry[], object]>([
    ['nothing in a good history', [...FIRST, ...SECOND], NONE],
    ['a handler that never succeeded', FIRST, { ...NONE, missing: 1, runs: 1 }],
    ['a handler that ran again although it was done', [...FIRST, ...FIRST, ...SECOND], { repeated: 1, runs: 1 }],
    ['a try too few', [...FIRST, ...SECOND.slice(2)], { ...NONE, runs: 1, attempts: 1 }],
    ['a wrong attempt', [entry('start', '1', 2), entry('effect', '1', 2), ...SECOND], { ...NONE, attempts: 1 }],
  ])('sees %s', (_, entries, expected) => {
    expect(checkFanOut(entries, PATTERNS)).toMatchObject(expected);
  });
});
