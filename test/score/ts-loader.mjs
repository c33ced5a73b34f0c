import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import { SWC } from '../../jest.config.js';

const ROOT = new URL('../../', import.meta.url).href;
/**
 * `VOX_FROM=dist` leaves the package's own name to its `exports`: what is measured is what is published. `VOX_FROM=dist-tsc`
 * takes what the compiler wrote, one file per source. The folder of an application takes the package that is installed
 * there.
 */
const { VOX_FROM: FROM } = process.env;

/** @param {string | undefined} url */
const isOurs = (url) =>
  url !== undefined && url.startsWith(ROOT) && !/\/(?:node_modules|dist|dist-tsc)\//.test(url.slice(ROOT.length - 1));

/** @param {string} folder */
const installedIn = (folder) => pathToFileURL(join(folder, 'package.json')).href;

/** @type {import('node:module').ResolveHook} */
export const resolve = (specifier, context, next) => {
  const entry = /^nestjs-vox-webhooks(\/.+)?$/.exec(specifier);
  if (entry && !FROM) return next(`${ROOT}src${entry[1] ?? ''}/index.ts`, context);
  if (entry && FROM === 'dist-tsc') return next(`${ROOT}dist-tsc/esm${entry[1] ?? ''}/index.js`, context);
  if (entry && FROM !== 'dist') return next(specifier, { ...context, parentURL: installedIn(String(FROM)) });
  const toSource = isOurs(context.parentURL) && /^\.{1,2}\/.*\.js$/.test(specifier);
  return next(toSource ? specifier.replace(/\.js$/, '.ts') : specifier, context);
};

/**
 * Without a promise, as `registerHooks` wants it.
 * @type {(url: string, context: object, next: (url: string, context: object) => unknown) => unknown}
 */
export const load = (url, context, next) => {
  if (!isOurs(url) || !url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...Object(SWC), filename, swcrc: false });
  return { format: 'module', source: code, shortCircuit: true };
};
