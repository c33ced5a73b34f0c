import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST } from '../consumers/installs.mjs';
import { npmInstall, LEGACY_PEERS } from '../consumers/npm-install.mjs';
import { clone } from './tarball.mjs';

/** npm installs what the build needs, and builds, within one command. */
const TIMEOUT = 900_000;

/** Installs a clone as a dependency from git: the same files as in the tarball. */
export async function installFromGit(folder, installed) {
  const source = await clone(folder);
  const application = join(folder, 'application');
  mkdirSync(application);
  writeFileSync(join(application, 'package.json'), JSON.stringify({ private: true }));
  await npmInstall({ cwd: application, timeout: TIMEOUT }, LEGACY_PEERS, `git+file://${source}`);
  const files = (root) => readdirSync(root, { recursive: true }).toSorted();
  assert.deepEqual(files(join(application, 'node_modules', MANIFEST.name)), files(installed));
}
