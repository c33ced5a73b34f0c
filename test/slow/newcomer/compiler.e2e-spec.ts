import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { firstLines } from './first-lines.js';

interface CompiledMistake {
  readonly code: string;
  /** First line of the compiler's output, as docs/mistakes.md shows it. */
  readonly says: string;
}

const COMPILED = Object.entries(
  JSON.parse(readFileSync('test/http/newcomer/compiled.json', 'utf8')) as Readonly<Record<string, CompiledMistake>>,
);

describe('the first line of the compiler says what is wrong', () => {
  let said: ReadonlyMap<string, string>;
  beforeAll(() => {
    said = firstLines(
      new Map([...COMPILED.map(([name, { code }]) => [name, code] as const), ['none', 'take(): void {}']]),
    );
  }, 300_000);

  it.each(COMPILED)('with %s', (name, { says }) => {
    expect(said.get(name)).toBe(says);
  });

  it('and nothing of a class without a mistake', () => {
    expect(said.get('none')).toBe('');
  });
});
