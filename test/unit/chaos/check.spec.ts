import { describe, expect, it } from '@jest/globals';
import { check } from '../../chaos/checker/check.js';
import type { End, Entry } from '../../chaos/history/entry.type.js';

const send = (at: number, id: string): Entry => ({ kind: 'send', at, id });
const answer = (at: number, id: string, end: End): Entry => ({ kind: 'answer', at, id, end, ms: 1 });
const effect = (at: number, id: string): Entry => ({ kind: 'effect', at, id, handler: 'h', key: id, attempt: 1 });

const GOOD = [send(0, 'a'), effect(5, 'a'), answer(10, 'a', 200)];

describe('the checker of histories', () => {
  it('finds nothing in a good one', () => {
    expect(check([...GOOD, send(11, 'b'), answer(12, 'b', 503), effect(13, 'b'), answer(31, 'b', 200)])).toEqual({
      events: 2,
      requests: 3,
      lost: 0,
      doubled: 0,
      refused: 0,
      early: 0,
      strange: 0,
      ends: { '200': 2, '503': 1 },
      uncaught: [],
      p50: 10,
      p99: 20,
    });
  });

  it.each<[string, readonly Entry[], object]>([
    ['accepted, and nothing done', [send(0, 'b'), answer(1, 'b', 200)], { lost: 1, early: 1 }],
    ['done after it was accepted', [send(0, 'b'), answer(1, 'b', 200), effect(2, 'b')], { lost: 0, early: 1 }],
    ['done three times', [effect(11, 'a'), effect(12, 'a')], { doubled: 2 }],
    ['never accepted', [send(0, 'b'), answer(1, 'b', 503), effect(2, 'b')], { refused: 1, lost: 0 }],
    [
      'a connection that breaks is no acceptance',
      [send(0, 'b'), answer(1, 'b', 'ECONNRESET')],
      { refused: 1, lost: 0 },
    ],
    ['a status of no use', [answer(11, 'a', 500), answer(12, 'a', 422)], { strange: 2 }],
    ['a connection that breaks has no status', [answer(11, 'a', 'aborted')], { strange: 0 }],
    ['an error that nobody caught', [{ kind: 'uncaught', at: 3, text: 'Error: x' }], { uncaught: ['Error: x'] }],
  ])('sees %s', (_, more, expected) => {
    expect(check([...GOOD, ...more])).toMatchObject(expected);
  });

  it('believes the database rather than the handlers', () => {
    expect(check(GOOD, { effects: new Map() })).toMatchObject({ lost: 1 });
    expect(check(GOOD, { effects: new Map([['a', 2]]) })).toMatchObject({ lost: 0, doubled: 1 });
  });

  it('takes other statuses where handlers fail', () => {
    expect(check([...GOOD, answer(11, 'a', 500)], { policy: [200, 500] })).toMatchObject({ strange: 0 });
  });
});
