import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { snippetsIn } from './snippets.js';

const SNIPPETS = snippetsIn('README.md');

describe('README', () => {
  it('keeps its promise of twenty lines', () => {
    const lines = (SNIPPETS[0]?.code ?? '')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('import'));
    expect(lines.length).toBeLessThanOrEqual(23);
  });

  it('has generated parts that are current', () => {
    if (!existsSync('dist-tsc/esm/index.js')) throw new Error('dist-tsc is missing: run npm run build first');
    execFileSync(process.execPath, ['scripts/docs.mjs', '--check'], { stdio: 'pipe' });
  });
});
