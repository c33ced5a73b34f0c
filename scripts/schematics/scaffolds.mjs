import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmInstall } from '../consumers/npm-install.mjs';
import { run } from '../consumers/run.mjs';

/** Applications as the Nest CLI makes them. `node24`: its tests run on Node 24.9 or newer only, as Nest 12 is ESM. */
export const SCAFFOLDS = [
  { title: 'Nest 12, ESM, Vitest', cli: 12, every: true },
  { title: 'Nest 12, CommonJS, Jest', cli: 12, type: 'cjs', node24: true },
  { title: 'Nest 11', cli: 11 },
  { title: 'Nest 12, monorepo', cli: 12, project: 'second' },
];

/** What the Nest CLI asks for when it builds a monorepo, and does not install. */
const BUILDER = ['@rspack/core', 'webpack-node-externals', 'tsconfig-paths-webpack-plugin'];

/** Of the tools that make an application, one copy per major. */
const clis = new Map();

async function cliOf(work, major) {
  const folder = join(work, `cli-${major}`);
  if (!clis.has(major)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    await npmInstall(folder, `@nestjs/cli@${major}`);
    clis.set(major, folder);
  }
  return folder;
}

/** Makes an application in a folder of `work`, with everything installed that it names, and the package. */
export async function scaffold(work, { cli, type, project }, tarball) {
  const tools = join(await cliOf(work, cli), 'node_modules');
  const folder = join(work, ['app', cli, type, project].filter(Boolean).join('-'));
  const name = folder.slice(work.length + 1);
  const nest = join(tools, '@nestjs/cli/bin/nest.js');
  // `nest new` asks for the format in a terminal only; this is the schematic that it runs.
  const schematics = join(tools, '@angular-devkit/schematics-cli/bin/schematics.js');
  const command = type
    ? [schematics, '@nestjs/schematics:application', `--name=${name}`, `--type=${type}`, '--no-interactive']
    : [nest, 'new', name, '--skip-git', '--skip-install', '--package-manager', 'npm'];
  const place = type ? { cwd: work, env: { NODE_PATH: tools } } : work;
  if (type) cpSync(join(work, `cli-${cli}`, 'package.json'), join(work, 'package.json'));
  await run(place, process.execPath, ...command);
  if (project) await run(folder, process.execPath, nest, 'generate', 'app', project);
  await npmInstall(folder, tarball, ...(project ? BUILDER : []));
  return folder;
}
