import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { npmInstall } from '../consumers/npm-install.mjs';
import { run } from '../consumers/run.mjs';
import { MANIFEST } from '../consumers/installs.mjs';
import { toolPath } from '../tools/find-tool.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const OPTIONS = { tarball: { type: 'string' }, keep: { type: 'string' } };

/**
 * Does something with the package as a fresh clone packs it, in a folder that is gone afterwards. `--tarball FILE` takes
 * one that is packed already, `--keep FILE` leaves a copy for that.
 */
export async function withTarball(action) {
  const { values } = parseArgs({ options: OPTIONS });
  const folder = mkdtempSync(join(tmpdir(), 'vox-package-'));
  try {
    const tarball = values.tarball === undefined ? await packClone(folder) : given(values.tarball);
    if (values.keep !== undefined) keep(tarball, values.keep);
    await action({ folder, tarball });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A clone of what is committed, in a folder of this one. */
export async function clone(folder) {
  const { stdout: changed } = await run(ROOT, toolPath('git'), 'status', '--porcelain');
  if (changed !== '') console.log(`package: NOT LOOKED AT, because it is not committed:\n${changed.trimEnd()}`);
  const target = join(folder, 'clone');
  await run(folder, toolPath('git'), 'clone', '--quiet', ROOT, target);
  return target;
}

/** `git clone`, `npm install`, `npm pack`: nothing else, or the check would prepare what it checks. */
async function packClone(folder) {
  const began = performance.now();
  const target = await clone(folder);
  await npmInstall(target);
  await run(target, 'npm', 'pack', '--silent', '--pack-destination', folder);
  rmSync(target, { recursive: true });
  console.log(`ok a fresh clone is packed (${((performance.now() - began) / 1_000).toFixed(1)} s)`);
  return join(folder, `${MANIFEST.name}-${MANIFEST.version}.tgz`);
}

function given(file) {
  if (!existsSync(file)) throw new Error(`--tarball ${file}: there is no such file. Leave the option out to pack one`);
  return resolve(file);
}

function keep(tarball, file) {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  copyFileSync(tarball, file);
}
