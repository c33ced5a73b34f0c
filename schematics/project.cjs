'use strict';
const { posix } = require('node:path');
const { Refusal } = require('./refusal.cjs');

/**
 * @typedef {import('@angular-devkit/schematics').Tree} Tree
 * @typedef {{ project?: string, sourceRoot?: string, module?: string }} ProjectOptions
 * @typedef {{ type?: string, scripts?: Record<string, string>, dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Manifest
 * @typedef {{ tree: Tree, sourceRoot: string, entry: string, module?: string, manifestPath: string, manifest: Manifest }} Project
 */

/** The order in which an application is asked which of its lock files tells its package manager. */
const LOCKS = {
  'pnpm-lock.yaml': 'pnpm',
  'yarn.lock': 'yarn',
  'bun.lock': 'bun',
  'bun.lockb': 'bun',
};

/** @param {Tree} tree @param {string} path @returns {any} */
function readJson(tree, path) {
  if (!tree.exists(path)) return undefined;
  try {
    return JSON.parse(tree.readText(path));
  } catch (error) {
    throw new Refusal('JSON', path, `is no JSON: ${String(error)}`, 'Correct it, and try again.');
  }
}

/**
 * A path as the tree has it: one that was typed or completed by a shell may have backslashes, or a slash at its end.
 * @param {string} path
 */
const treePath = (path) => posix.normalize(path.replaceAll('\\', '/')).replace(/(?<=.)\/$/, '');

/**
 * What `nest-cli.json` and `package.json` say of an application.
 * @param {Tree} tree
 * @param {ProjectOptions} options
 * @returns {Project}
 */
function projectOf(tree, options) {
  const cli = readJson(tree, 'nest-cli.json') ?? {};
  const named = options.project ? cli.projects?.[options.project] : undefined;
  if (options.project && !named) {
    const known = Object.keys(cli.projects ?? {}).join(', ') || 'none';
    throw new Refusal('PROJECT', 'nest-cli.json', `has no project "${options.project}"`, `Its projects: ${known}.`);
  }
  const sourceRoot = treePath(named?.sourceRoot ?? options.sourceRoot ?? cli.sourceRoot ?? 'src');
  const owner =
    named ?? Object.values(cli.projects ?? {}).find((one) => treePath(one.sourceRoot ?? '') === sourceRoot) ?? cli;
  const manifestPath = nearest(tree, sourceRoot, 'package.json');
  if (!manifestPath) {
    throw new Refusal('MANIFEST', 'package.json', 'is missing', 'Run the command in the folder of the application.');
  }
  return {
    tree,
    sourceRoot,
    entry: posix.join(sourceRoot, `${owner.entryFile ?? 'main'}.ts`),
    module: options.module,
    manifestPath,
    manifest: readJson(tree, manifestPath),
  };
}

/** @param {Tree} tree @param {string} folder @param {string} name @returns {string | undefined} */
function nearest(tree, folder, name) {
  const path = posix.join(folder, name);
  if (tree.exists(path)) return path;
  const parent = posix.dirname(folder);
  return parent === folder ? undefined : nearest(tree, parent, name);
}

/** @param {Project} project */
const allDependencies = ({ manifest }) => ({ ...manifest.dependencies, ...manifest.devDependencies });

/**
 * The test runner of an application: what its script `test` runs, else what it has installed.
 * @param {Project} project
 * @returns {'vitest' | 'jest' | undefined}
 */
function testRunnerOf(project) {
  const { vitest, jest } = allDependencies(project);
  const script = project.manifest.scripts?.test ?? '';
  if (/\bvitest\b/.test(script)) return 'vitest';
  if (/\bjest\b/.test(script)) return 'jest';
  if (vitest) return 'vitest';
  return jest ? 'jest' : undefined;
}

/** The major version of Nest that `package.json` asks for. @param {Project} project */
const nestMajorOf = (project) => Number(/\d+/.exec(allDependencies(project)['@nestjs/common'] ?? '')?.[0] ?? 0);

/**
 * Adds to `dependencies` what the application does not have, in the order of npm.
 * @param {Project} project
 * @param {Record<string, string>} wanted
 * @returns {string[]} the names that were added
 */
function addDependencies(project, wanted) {
  const had = allDependencies(project);
  const added = Object.keys(wanted).filter((name) => !(name in had));
  if (added.length === 0) return added;
  const { tree, manifest, manifestPath } = project;
  const text = tree.readText(manifestPath);
  const all = { ...manifest.dependencies, ...Object.fromEntries(added.map((name) => [name, wanted[name]])) };
  const dependencies = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? 2;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const written = JSON.stringify({ ...manifest, dependencies }, null, indent).replaceAll('\n', eol);
  tree.overwrite(manifestPath, written + (text.endsWith('\n') ? eol : ''));
  return added;
}

/** @param {Project} project */
function packageManagerOf({ tree, sourceRoot }) {
  const found = Object.entries(LOCKS).find(([lock]) => nearest(tree, sourceRoot, lock));
  return found?.[1] ?? 'npm';
}

module.exports = { addDependencies, nestMajorOf, packageManagerOf, projectOf, testRunnerOf, treePath };
