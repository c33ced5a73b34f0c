import { describe, expect, it } from '@jest/globals';
import { virtualWindow } from '../../../playground/ui/virtual-window.js';

describe('the window of a long list', () => {
  it('has what can be seen, and eight rows around it', () => {
    expect(virtualWindow(10_000, 60, 6_000, 600)).toEqual({ first: 92, end: 118 });
  });

  it.each([
    ['the beginning', 10_000, 0, { first: 0, end: 18 }],
    ['the end', 100, 5_400, { first: 82, end: 100 }],
    ['a short list', 3, 0, { first: 0, end: 3 }],
    ['nothing', 0, 0, { first: 0, end: 0 }],
  ])('stays within the list at %s', (_what, count, top, expected) => {
    expect(virtualWindow(count, 60, top, 600)).toEqual(expected);
  });
});
