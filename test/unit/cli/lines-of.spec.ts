import { Readable } from 'node:stream';
import { expect, it } from '@jest/globals';
import { linesOf } from '../../../src/cli/dead-letters/lines-of.js';

async function read(pieces: readonly Buffer[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(Readable.from(pieces, { objectMode: false }))) lines.push(line);
  return lines;
}

const TEXT = 'a\u2028b\u2029c\u0085d\u000be\u000cf\rg\n\nä😀\nlast';
const LINES = ['a\u2028b\u2029c\u0085d\u000be\u000cf\rg', '', 'ä😀', 'last'];

it.each([
  ['in one piece', [Buffer.from(TEXT)]],
  ['byte by byte', [...Buffer.from(TEXT)].map((byte) => Buffer.from([byte]))],
])('only a line feed ends a line: %s', async (_how, pieces) => {
  expect(await read(pieces)).toEqual(LINES);
});

it.each([
  ['nothing', '', []],
  ['a line that is ended', 'a\n', ['a']],
  ['an empty line', '\n', ['']],
  ['a line that was cut short', 'a\nb', ['a', 'b']],
])('%s', async (_what, text, lines) => {
  expect(await read(text === '' ? [] : [Buffer.from(text)])).toEqual(lines);
});
