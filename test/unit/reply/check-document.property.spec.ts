import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDocument } from '../../../src/xml/check-document.js';
import { beginning, deep, mutated, soup, wellFormed } from './document.arbitrary.js';
import { saxesVerdict } from './saxes-verdict.js';
import { fewOrMany } from '../../support/numbers.js';

/** Runs the property and returns how many documents were accepted. */
function agree(documents: fc.Arbitrary<string>, numRuns: number): number {
  let accepted = 0;
  fc.assert(
    fc.property(documents, (text) => {
      const verdict = checkDocument(text);
      if ((verdict === undefined) !== saxesVerdict(text)) throw new Error(`ours: ${verdict ?? 'accepted'}`);
      if (verdict === undefined) accepted++;
    }),
    { numRuns },
  );
  return accepted;
}

describe('checkDocument and saxes', () => {
  it('accept what is built well-formed', () => {
    const runs = fewOrMany(300, 2000);
    expect(agree(wellFormed, runs)).toBe(runs);
  });

  it('agree on mutated documents', () => {
    const runs = fewOrMany(2000, 20_000);
    const accepted = agree(mutated, runs);
    // Either verdict must be common, or the agreement would say little.
    expect(accepted).toBeGreaterThan(runs / 10);
    expect(accepted).toBeLessThan(runs * 0.9);
  });

  it('agree on rows of fragments', () => {
    expect(agree(soup, fewOrMany(2000, 10_000))).toBeGreaterThan(fewOrMany(5, 100));
  });

  it('agree on documents of some 64 levels', () => {
    const runs = fewOrMany(500, 5000);
    const accepted = agree(deep, runs);
    expect(accepted).toBeGreaterThan(runs / 10);
    expect(accepted).toBeLessThan(runs * 0.9);
  });

  it('agree on each character as the first and as a further one of a name, in text and as a reference', () => {
    const differing: string[] = [];
    // A prime number, so that few points are of every block.
    const step = fewOrMany(13, 1);
    const points = [0x10000, 0x1fffe, 0xeffff, 0xf0000, 0x10fffe, 0x10ffff];
    for (let point = 0; point <= 0xffff; point += step) points.push(point);
    for (const point of points) {
      const character = String.fromCodePoint(point);
      const attributes = [`<Response ${character}=""/>`, `<Response a${character}=""/>`];
      const contents = [`<Response>${character}</Response>`, `<Response>&#${point};</Response>`];
      for (const text of [...attributes, ...contents]) {
        if ((checkDocument(text) === undefined) !== saxesVerdict(text)) differing.push(point.toString(16));
      }
    }
    expect(differing).toEqual([]);
  });
});

describe('checkDocument', () => {
  it('never overflows the stack, whatever stands in front of thousands of levels', () => {
    const levels = fc.constantFrom(
      '<a>',
      '<a\n>',
      '<a b="/>">',
      "<a b='>' c='\"'>",
      '"<a>\'',
      '<!----><a><?p?>',
      '</a><a><a>',
    );
    const overflows = (start: string, level: string): boolean => {
      try {
        return checkDocument(start + level.repeat(15_000)) === undefined;
      } catch {
        return true;
      }
    };
    fc.assert(
      fc.property(beginning, levels, (start, level) => !overflows(start, level)),
      { numRuns: fewOrMany(300, 3000) },
    );
  });
});
