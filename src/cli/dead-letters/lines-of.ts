import type { Readable } from 'node:stream';

/**
 * The lines of a stream of UTF-8. Only `\n` ends a line: `node:readline` also ends one at U+2028 and U+2029 on some versions
 * of Node, and JSON keeps these inside its texts.
 */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let begun = '';
  for await (const piece of stream.setEncoding('utf8') as AsyncIterable<string>) {
    const [end = '', ...more] = piece.split('\n');
    begun += end;
    for (const line of more) {
      yield begun;
      begun = line;
    }
  }
  if (begun !== '') yield begun;
}
