import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { MISTAKES } from './mistakes.js';

/** What is printed, as docs/mistakes.md shows it. */
const PRINTED = JSON.parse(readFileSync('test/http/newcomer/printed.json', 'utf8')) as Readonly<Record<string, string>>;

describe('a newcomer who makes a mistake reads the place, the cause and the remedy', () => {
  it('of at least 25 mistakes, each in the documents', () => {
    expect(Object.keys(MISTAKES)).toEqual(Object.keys(PRINTED));
    expect(Object.keys(MISTAKES).length).toBeGreaterThanOrEqual(25);
  });

  it.each(Object.entries(MISTAKES))('%s', async (name, make) => {
    expect(await make()).toBe(PRINTED[name]);
  });
});
