import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './entries.mjs';

/** Whatever makes the package another one. */
const SOURCES = [
  'src',
  'playground',
  'schematics',
  'scripts/bundle',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'tsconfig.types.json',
];
/** What the parts of a build write last. */
const LAST = [
  'dist/cjs/package.json',
  'dist/esm/index.d.ts',
  'dist/playground/index.html',
  'dist/schematics/index.cjs',
];

const time = (path) => statSync(path).mtimeMs;
const newestIn = (path) =>
  statSync(path).isDirectory()
    ? Math.max(time(path), ...readdirSync(path, { recursive: true }).map((name) => time(join(path, name))))
    : time(path);

/** When the sources were changed last, in milliseconds. */
export const changedAt = () => Math.max(...SOURCES.map((name) => newestIn(join(ROOT, name))));

/** Whether `dist` was built from the sources as they are. */
export function isCurrent() {
  const files = LAST.map((name) => join(ROOT, name));
  return files.every((file) => existsSync(file)) && Math.min(...files.map(time)) > changedAt();
}
