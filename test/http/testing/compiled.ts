import { execFile } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { changedAt, isCurrent } from '../../../scripts/bundle/is-current.mjs';

const ROOT = process.cwd();
const run = promisify(execFile);

/**
 * Where the bundles of the package are: `dist/esm` when it is newer than every source, as after `npm test` has built it,
 * else a build of its own that all test files share. The declarations are in `../cjs`.
 */
export async function compiled(): Promise<string> {
  if (isCurrent()) return join(ROOT, 'dist', 'esm');
  const cache = join(ROOT, 'node_modules', '.cache', 'vox');
  const target = join(cache, `built-${changedAt()}`);
  if (!existsSync(target)) {
    const own = join(cache, `${process.pid}-${Date.now()}`);
    await mkdir(own, { recursive: true });
    writeFileSync(join(own, 'package.json'), '{ "type": "module" }');
    await run(process.execPath, [join(ROOT, 'scripts', 'build.mjs'), '--to', own], { cwd: ROOT });
    // Another test file may have been faster; its build is as good.
    await rename(own, target).catch(() => rmSync(own, { recursive: true }));
  }
  return join(target, 'dist', 'esm');
}
