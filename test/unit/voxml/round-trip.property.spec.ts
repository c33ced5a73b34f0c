import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDocument } from '../../../src/xml/check-document.js';
import { ELEMENTS } from '../../../src/voxml/elements/elements.js';
import { voxml } from '../../../src/voxml/voxml.js';
import { build } from './build.js';
import { documents } from './plan.arbitrary.js';
import { parse, type Tree } from './tree.js';

function count({ name, attributes, content }: Tree, seen: Map<string, number>): void {
  for (const key of [name, ...Object.keys(attributes).map((attribute) => `${name} ${attribute}`)]) {
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  for (const node of content) if (typeof node !== 'string') count(node, seen);
}

describe('a document built from the table', () => {
  it('is read back by an independent parser as it was meant, 10,000 times', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(documents, ({ plan, meant }) => {
        const document = voxml();
        plan.children?.forEach((child) => build(document, child));
        const text = document.toString();
        const fault = checkDocument(text);
        if (fault) throw new Error(fault);
        const read = parse(text);
        // Asked first, as the matcher is slow.
        if (!isDeepStrictEqual(read, meant)) expect(read).toEqual(meant);
        count(read, seen);
      }),
      { numRuns: 10_000 },
    );
    const missing = Object.entries(ELEMENTS).flatMap(([name, { attributes }]) =>
      [name, ...Object.keys(attributes).map((attribute) => `${name} ${attribute}`)].filter((key) => !seen.has(key)),
    );
    expect(missing).toEqual([]);
  });
});
