import { describe, expect, it } from '@jest/globals';
import { mostRows, virtualWindow } from '../../../playground/ui/virtual-window.js';

describe('the window of a long list', () => {
  it('has what can be seen, and six rows around it', () => {
    expect(virtualWindow(10_000, 60, 6_000, 600)).toEqual({ first: 94, end: 116 });
  });

  it('has never more rows than told, wherever it is', () => {
    for (let top = 0; top < 1_000; top += 7) {
      const { first, end } = virtualWindow(10_000, 60, top, 611);
      expect(end - first).toBeLessThanOrEqual(mostRows(60, 611));
    }
  });

  it.each([
    ['the beginning', 10_000, 0, { first: 0, end: 16 }],
    ['the end', 100, 5_400, { first: 84, end: 100 }],
    ['a short list', 3, 0, { first: 0, end: 3 }],
    ['nothing', 0, 0, { first: 0, end: 0 }],
  ])('stays within the list at %s', (_what, count, top, expected) => {
    expect(virtualWindow(count, 60, top, 600)).toEqual(expected);
  });
});
