import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stripIllegal } from '../../../src/xml/strip-illegal.js';

// Written from the text of section 2.2, on code points, so that it shares nothing with the regular expression.
function legal(point: number): boolean {
  if (point < 0x20) return point === 9 || point === 10 || point === 13;
  return !(point >= 0xd800 && point <= 0xdfff) && point !== 0xfffe && point !== 0xffff;
}

describe('stripIllegal', () => {
  it.each([
    ['tab\tlf\ncr\r', 'tab\tlf\ncr\r'],
    ['a\u0000b\u0008c\u000bd\u000ce\u000ef\u001fg', 'abcdefg'],
    ['\ufffea\uffff', 'a'],
    ['\u007f\u0085\u009f\ufffd', '\u007f\u0085\u009f\ufffd'],
    ['\ud83d\ude00', '\ud83d\ude00'],
    ['a\ud83db', 'ab'],
    ['a\ude00b', 'ab'],
    ['\ude00\ud83d', ''],
    ['\ud83d\ud83d\ude00\ude00', '\ud83d\ude00'],
    // Stripping must not join two halves to a character that nobody sent.
    ['\ud83d\u0000\ude00', ''],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(stripIllegal(text)).toBe(expected);
  });

  it('keeps every legal code point and drops every other', () => {
    const wrong: number[] = [];
    for (let point = 0; point <= 0x10ffff; point++) {
      const character = String.fromCodePoint(point);
      if (stripIllegal(character) !== (legal(point) ? character : '')) wrong.push(point);
    }
    expect(wrong).toEqual([]);
  });

  it('agrees with a filter over code points and is idempotent', () => {
    const unit = fc.oneof(fc.nat(0xffff), fc.nat(0x20), fc.integer({ min: 0xd7ff, max: 0xe000 }));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const text = String.fromCharCode(...units);
        const expected = Array.from(text)
          .filter((character) => legal(character.codePointAt(0) ?? 0))
          .join('');
        expect(stripIllegal(text)).toBe(expected);
        expect(stripIllegal(expected)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
