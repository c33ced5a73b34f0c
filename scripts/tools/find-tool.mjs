import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { remedyFor, TOOLS } from './table.mjs';

/** Where package managers put programs. A `PATH` may lack these folders. */
export const USUAL_FOLDERS = [
  ...['/usr/local/bin', '/usr/bin', '/bin', '/usr/local/sbin', '/usr/sbin', '/sbin'],
  ...['/opt/homebrew/bin', '/opt/local/bin', '/opt/homebrew/opt/util-linux/bin', '/usr/local/opt/util-linux/bin'],
];

const found = new Map();

/** Folders in which programs are looked for, in order: those of `PATH`, then the usual ones. */
export const foldersOf = (path = process.env.PATH ?? '') => [
  ...new Set([...path.split(delimiter).filter((folder) => folder !== ''), ...USUAL_FOLDERS]),
];

/** Paths of all programs with this name. */
export const executables = (name) =>
  foldersOf()
    .map((folder) => join(folder, name))
    .filter(isExecutable);

/** Path of a tool of the table that works, or `undefined`. */
export function findTool(name) {
  if (!found.has(name)) {
    const path = executables(name).find((file) => works(file, TOOLS[name].version));
    if (path === undefined) return undefined;
    found.set(name, path);
  }
  return found.get(name);
}

/**
 * Path of a tool of the table.
 * @throws Error that says how to install it
 */
export function toolPath(name) {
  const path = findTool(name);
  if (path !== undefined) return path;
  throw new Error(
    `${name} was not found in PATH and the usual folders. Run "npm run pretest", which installs it or says how. ` +
      remedyFor(name),
  );
}

/** A `PATH` on which these tools can be called by their names. */
export const pathWith = (...names) =>
  [process.env.PATH, ...names.map((name) => dirname(toolPath(name)))].filter(Boolean).join(delimiter);

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** A name alone proves nothing: macOS has stand-ins that offer to install, and another `script`. */
function works(file, version) {
  const env = { ...process.env, PATH: foldersOf().join(delimiter) };
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 10_000, env });
  return status === 0 && version.test(stdout);
}
