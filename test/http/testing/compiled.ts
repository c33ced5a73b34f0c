import { execFile } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const run = promisify(execFile);

/**
 * Where the compiled package is: `dist/esm` when it is newer than every source, as after `npm test` has built it, else a
 * build of its own that all test files share.
 */
export async function compiled(): Promise<string> {
  const sources = join(ROOT, 'src');
  const changed = Math.max(
    ...readdirSync(sources, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(sources, name)).mtimeMs),
  );
  const dist = join(ROOT, 'dist', 'esm');
  const entry = join(dist, 'cli', 'main.js');
  if (existsSync(entry) && statSync(entry).mtimeMs > changed) return dist;
  const cache = join(ROOT, 'node_modules', '.cache', 'vox');
  const target = join(cache, `esm-${changed}`);
  if (existsSync(target)) return target;
  const own = join(cache, `${process.pid}-${Date.now()}`);
  await mkdir(own, { recursive: true });
  writeFileSync(join(own, 'package.json'), '{ "type": "module" }');
  await run(
    process.execPath,
    [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--outDir', own],
    {
      cwd: ROOT,
    },
  );
  // Another test file may have been faster; its build is as good.
  await rename(own, target).catch(() => rmSync(own, { recursive: true }));
  return target;
}
