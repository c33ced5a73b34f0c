// Compiles the sources into `dist-tsc`, bundles that into `dist/esm` and `dist/cjs`, and builds the page of the playground
// into `dist/playground`: `node scripts/build.mjs`.
// `--to FOLDER` writes these folders there; `--if-changed` does nothing if `dist` is newer than the sources.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleCode, bundleDeclarations } from './bundle/bundle.mjs';
import { ROOT } from './bundle/entries.mjs';
import { bundleSchematics } from './bundle/schematics.mjs';
import { isCurrent } from './bundle/is-current.mjs';

const { values } = parseArgs({
  options: { to: { type: 'string', default: ROOT }, 'if-changed': { type: 'boolean', default: false } },
});
const target = resolve(values.to);
const compiled = join(target, 'dist-tsc');
const bundled = join(target, 'dist');

async function tool(path, args) {
  const program = join(ROOT, 'node_modules', path);
  const [code] = await once(spawn(process.execPath, [program, ...args], { cwd: ROOT, stdio: 'inherit' }), 'exit');
  if (code !== 0) process.exit(1);
}

const compile = (config, folder) => tool('typescript/bin/tsc', ['-p', join(ROOT, config), '--outDir', folder]);

/** The compiler alone: names of classes and metadata of decorators are as it writes them. */
async function code() {
  await compile('tsconfig.build.json', join(compiled, 'esm'));
  await bundleCode(join(compiled, 'esm'), bundled);
}

/** Beside the code, with the type check that the code goes without. */
async function declarations() {
  await compile('tsconfig.types.json', join(compiled, 'types'));
  await bundleDeclarations(join(compiled, 'types'), bundled);
}

/** It knows of the package nothing but types. */
const page = () =>
  tool('vite/bin/vite.js', ['build', 'playground', '--logLevel', 'error', '--outDir', join(bundled, 'playground')]);

if (!values['if-changed'] || !isCurrent()) {
  for (const folder of [compiled, bundled]) {
    rmSync(folder, { recursive: true, force: true });
  }
  await Promise.all([code(), declarations(), page(), bundleSchematics(bundled)]);
}
