import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { diagnosticsOf } from './diagnostics-of.js';
import { snippetsIn } from '../../docs/snippets.js';

const README = snippetsIn('README.md');
const DOCUMENTS = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => snippetsIn(join('docs', name)));

// One run of the compiler for all of them.
describe('snippets of the documents', () => {
  const broken = { code: (README[0]?.code ?? '').replace("'sms.dlr'", "'sms.nothing'"), file: undefined };
  let diagnostics: string[][];
  beforeAll(() => {
    diagnostics = diagnosticsOf([...README, ...DOCUMENTS, broken]);
  });

  it('are there, in the README and in docs', () => {
    expect(README.length).toBeGreaterThanOrEqual(4);
    expect(DOCUMENTS.length).toBeGreaterThanOrEqual(5);
  });

  it('compile against the sources, every one', () => {
    expect(diagnostics.slice(0, -1).flat()).toEqual([]);
  });

  it('would be noticed if one did not', () => {
    expect(diagnostics.at(-1)).not.toEqual([]);
  });
});
