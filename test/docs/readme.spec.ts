import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { snippetsIn } from './snippets.js';

const SNIPPETS = snippetsIn('README.md');

/** First cells of the rows of a table, as code. */
const rowsOf = (text: string): string[] => [...text.matchAll(/^\| `([\w.]+)` +\|/gm)].map(([, name = '']) => name);

describe('README', () => {
  it('has at most 200 lines', () => {
    expect(readFileSync('README.md', 'utf8').split('\n').length - 1).toBeLessThanOrEqual(200);
  });

  it('shows ten of the options that there are', () => {
    const section = readFileSync('README.md', 'utf8').split('\n## Options\n')[1]?.split('\n## ')[0] ?? '';
    const known = rowsOf(readFileSync('docs/options.md', 'utf8'));
    expect(rowsOf(section)).toHaveLength(10);
    expect(rowsOf(section).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('keeps its promise of twenty lines', () => {
    const lines = (SNIPPETS[0]?.code ?? '')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('import'));
    expect(lines.length).toBeLessThanOrEqual(23);
  });
});
