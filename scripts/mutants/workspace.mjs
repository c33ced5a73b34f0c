import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const NOT_COPIED = ['.git', '.nest-11', 'coverage', 'dist-sample', 'dist-tsc', 'node_modules'];

/** A copy of the checkout with other files in the place of some of its own; what is installed is that of the checkout. */
export function workspace(files) {
  const folder = mkdtempSync(join(tmpdir(), 'vox-mutants-'));
  for (const entry of readdirSync(ROOT))
    if (!NOT_COPIED.includes(entry)) cpSync(join(ROOT, entry), join(folder, entry), { recursive: true });
  for (const { name, content } of files) writeFileSync(join(folder, name), content);
  symlinkSync(realpathSync(join(ROOT, 'node_modules')), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
