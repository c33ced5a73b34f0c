import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A block of TypeScript in a document. */
export interface Snippet {
  readonly name: string;
  readonly code: string;
  /** Path in the application of the reader, such as `src/main.ts`, if its first line is a comment with one. */
  readonly file: string | undefined;
}

const FILE = /^\/\/ (src\/[\w.-]+\.ts)$/m;

/** All blocks marked `ts`, in order, named by the heading above them. */
export function snippetsIn(file: string): readonly Snippet[] {
  const snippets: Snippet[] = [];
  let heading = '';
  let code: string[] | undefined;
  for (const line of readFileSync(resolve(file), 'utf8').split('\n')) {
    if (line.startsWith('#') && !code) heading = line.replace(/^#+ /, '');
    if (line === '```ts') code = [];
    else if (line.startsWith('```') && code) {
      snippets.push({ name: heading, code: code.join('\n'), file: FILE.exec(code[0] ?? '')?.[1] });
      code = undefined;
    } else code?.push(line);
  }
  return snippets;
}
