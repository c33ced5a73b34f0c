import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST } from './installs.mjs';
import { npmInstall, LEGACY_PEERS } from './npm-install.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const SOURCES = join(ROOT, 'test', 'consumers', 'project');

/**
 * Installs the tarball and dependencies, and nothing else: no peer comes by itself. Folders inside find it all, as Node
 * looks upwards.
 */
export async function install(folder, tarball, dependencies) {
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, dependencies: { ...dependencies, [MANIFEST.name]: `file:${tarball}` } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  await npmInstall(folder, LEGACY_PEERS);
}

/** Of an application as `nest new` makes it. */
export const COMPILER_OPTIONS = {
  module: 'nodenext',
  target: 'es2023',
  strict: true,
  isolatedModules: true,
  esModuleInterop: true,
  skipLibCheck: true,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  rootDir: 'src',
  outDir: 'dist',
};

/** Writes an application of a format into a folder of its own; `types` are the globals of its test runner. */
export function writeProject(folder, { type, types }) {
  mkdirSync(join(folder, 'src'), { recursive: true });
  for (const file of readdirSync(SOURCES)) {
    const name = file.replace(/\.txt$/, '');
    const target = join(folder, name.endsWith('.ts') ? 'src' : '.', name);
    cpSync(join(SOURCES, file), target);
    // Imports of a CommonJS project have no extension: Jest would look for the file of that very name.
    if (type === 'commonjs' && name.endsWith('.ts')) {
      writeFileSync(target, readFileSync(target, 'utf8').replaceAll(".js';", "';"));
    }
  }
  const compilerOptions = { ...COMPILER_OPTIONS, types: ['node', types] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type }));
}
