import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { npmInstall } from '../consumers/npm-install.mjs';
import { run } from '../consumers/run.mjs';

const CACHE = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'node-versions');

/**
 * Installs a version of Node, which the package `node` of npm holds, and gives back its full name and an environment in
 * which `node`, and whatever begins with it, is this version.
 */
export async function nodeVersion(version) {
  const folder = join(CACHE, version);
  const bin = join(folder, 'node_modules', 'node', 'bin');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: { node: version } }));
  if (!existsSync(join(bin, 'node'))) await npmInstall(folder);
  const { stdout } = await run(folder, join(bin, 'node'), '--version');
  return { name: stdout.trim(), env: { PATH: [bin, process.env.PATH].join(delimiter) } };
}
