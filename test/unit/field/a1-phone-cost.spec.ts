import { describe, expect, it } from '@jest/globals';
import { matches } from '../../../src/testing/phone/expression/expression-pattern.js';
import { Variables } from '../../../src/testing/phone/run/variables.js';
import { lineBreaks } from '../../../src/xml/line-breaks.js';
import { growthOf } from './growth.js';

/** Eight times as much: linear work takes eight times as long, quadratic work sixty-four times. */
const COUNTS = [20_000, 40_000, 80_000, 160_000] as const;
const WORST = 24;

describe('what the phone reads of an answer', () => {
  it('lines are counted no further than asked for', async () => {
    const growth = await growthOf(COUNTS, (count) => {
      const text = 'a'.repeat(count);
      for (let at = 0; at < count; at++) lineBreaks(text, at, at + 1);
    });
    expect(growth).toBeLessThan(WORST);
  });

  it.each([
    [0, 0, 0],
    [0, 1, 1],
    [1, 4, 1],
    [0, 4, 2],
    [1, 2, 0],
  ])('between %i and %i of a text are %i line ends', (from, to, count) => {
    expect(lineBreaks('\na\nb', from, to)).toBe(count);
  });

  it('variables that were read once are read again after a change', () => {
    const vars = new Variables();
    const read = (): string => vars.expand('${a}${menu.digits}');
    const seen = [read()];
    vars.set('a', '1');
    seen.push(read());
    vars.set('menu', { digits: '2' });
    seen.push(read(), read());
    vars.unset('a');
    seen.push(read());
    expect(seen).toEqual(['', '1', '12', '12', '2']);
  });

  it('a pattern that takes forever is stopped, and the next one is matched', () => {
    expect(() => matches('^(a+)+$', `${'a'.repeat(40)}!`)).toThrow('must come to an end within');
    expect([matches('^a', 'ab'), matches('^b', 'ab')]).toEqual([true, false]);
  });
});
