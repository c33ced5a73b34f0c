import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const SOURCES = join(ROOT, 'playground');
const FOLDER = join(ROOT, 'dist', 'playground');

/** Where the page is, built from its sources as `npm run build:playground` does, unless that is done already. */
export async function builtPage(): Promise<string> {
  const changed = Math.max(
    ...readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(SOURCES, name)).mtimeMs),
  );
  const last = join(FOLDER, 'index.html');
  if (existsSync(last) && statSync(last).mtimeMs > changed) return FOLDER;
  const own = join(ROOT, 'dist', `playground-${process.pid}`);
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', SOURCES, '--outDir', own], { cwd: ROOT });
  // Another test file may do the same: each file is whole at any time, and the one that is looked at comes last.
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(own).sort((one) => (one === 'index.html' ? 1 : -1))) {
    renameSync(join(own, name), join(FOLDER, name));
  }
  rmSync(own, { recursive: true });
  return FOLDER;
}
