import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { chunksOf } from './chunks.mjs';
import { COMMAND, ENTRIES } from './entries.mjs';
import { readCompiled, thinMaps } from './source-maps.mjs';
import { smallCommand } from './small-command.mjs';
import { flat, tabs } from './indentation.mjs';

/** Helpers of the compiler become part of the package: it does not depend on their library. */
const TSLIB = fileURLToPath(import.meta.resolve('tslib/tslib.es6.mjs'));
const helpers = { name: 'helpers', resolveId: (id) => (id === 'tslib' ? TSLIB : undefined) };

/** Everything that is installed is left where it is. */
const external = (id) => /^[^./]/.test(id) && id !== 'tslib';

const FATAL = ['UNRESOLVED_IMPORT', 'MISSING_EXPORT', 'SOURCEMAP_BROKEN'];
/** Warnings that would make another package of it end the build; the others are about style. */
const endingAt = (codes) => (level, log, next) => {
  if (codes.includes(log.code)) throw new Error(log.message);
  if (level !== 'warn') next(level, log);
};

const inputs = (folder, entries, end) =>
  Object.fromEntries(Object.entries(entries).map(([name, module]) => [name, join(folder, module + end)]));

const options = (folder) => ({
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  minifyInternalExports: false,
  hoistTransitiveImports: false,
  manualChunks: chunksOf(folder),
});

/** For each format what is built in it: nobody requires the command. Only Node reads maps, and Node takes ESM. */
const FORMATS = {
  esm: {
    entries: { ...ENTRIES, ...COMMAND },
    output: { format: 'es', sourcemap: true, plugins: [flat, thinMaps, smallCommand] },
  },
  cjs: { entries: ENTRIES, output: { format: 'cjs', esModule: true, interop: 'esModule', plugins: [tabs] } },
};

/** Joins what the compiler wrote into one file per entry and format, and the files that entries share. */
export async function bundleCode(from, to) {
  for (const [name, { entries, output }] of Object.entries(FORMATS)) {
    const bundle = await rollup({
      input: inputs(from, entries, '.js'),
      external,
      plugins: [helpers, readCompiled],
      treeshake: { moduleSideEffects: false },
      onLog: endingAt([...FATAL, 'CIRCULAR_CHUNK', 'CIRCULAR_DEPENDENCY']),
    });
    await bundle.write({ ...options(from), ...output, dir: join(to, name) });
    await bundle.close();
  }
  writeFileSync(join(to, 'cjs', 'package.json'), '{ "type": "commonjs" }\n');
}

/** Rolls the declarations up likewise. Those of ESM name those of CommonJS: they are the same. */
export async function bundleDeclarations(from, to) {
  const bundle = await rollup({
    input: inputs(from, ENTRIES, '.d.ts'),
    external,
    // A build may lie below node_modules (test/http/testing/compiled.ts), where relative imports are as much ours.
    plugins: [dts({ respectExternal: true })],
    onLog: endingAt(FATAL),
  });
  const names = { entryFileNames: '[name].d.ts', chunkFileNames: '[name].d.ts', plugins: [tabs] };
  await bundle.write({ ...options(from), ...names, dir: join(to, 'cjs') });
  await bundle.close();
  mkdirSync(join(to, 'esm'), { recursive: true });
  for (const name of Object.keys(ENTRIES)) {
    writeFileSync(join(to, 'esm', `${name}.d.ts`), `export * from '../cjs/${name}.js';\n`);
  }
}
