import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ELEMENTS } from 'nestjs-vox-webhooks/voxml';
import { EMULATION } from 'nestjs-vox-webhooks/testing';
import { citationsIn, sectionsOf } from './sections.js';

const DOCUMENT = 'docs/wire-format.md';
const SECTIONS = sectionsOf(DOCUMENT);
const UNKNOWNS = readFileSync(DOCUMENT, 'utf8').split('\n## 16.')[1]?.split('\n## 17.')[0] ?? '';

describe('the wire format, as it is published', () => {
  it.each(['src', 'test'])('has every section that a comment in %s cites', (folder) => {
    const citations = citationsIn(folder);
    expect(citations.length).toBeGreaterThan(5);
    expect(citations.filter(({ section }) => !SECTIONS.has(section))).toEqual([]);
  });

  it('has every row of section 16 that a comment cites', () => {
    const rows = citationsIn('src').filter(({ section, row }) => section === '16' && row !== undefined);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ row }) => !UNKNOWNS.includes(`\n| ${row} `))).toEqual([]);
  });

  it('has the section of every element and of everything that is emulated', () => {
    const named = [...Object.values(ELEMENTS), ...EMULATION].map(({ section }) => section);
    expect(named.filter((section) => !SECTIONS.has(section))).toEqual([]);
  });
});
