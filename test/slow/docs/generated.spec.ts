import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, it } from '@jest/globals';

describe('the documents', () => {
  it('have generated parts that are current', () => {
    if (!existsSync('dist-tsc/esm/index.js')) throw new Error('dist-tsc is missing: run npm run build first');
    execFileSync(process.execPath, ['scripts/docs.mjs', '--check'], { stdio: 'pipe' });
  });
});
