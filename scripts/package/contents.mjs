import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRIES, MANIFEST } from '../consumers/installs.mjs';
import { run } from '../consumers/run.mjs';
import { toolPath } from '../tools/find-tool.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const ALWAYS = ['CHANGELOG.md', 'LICENSE', 'README.md', 'llms.txt', 'package.json', 'dist/cjs/package.json'];

/**
 * Compares the installed package with what should be in it, file by file: every committed source in both formats with its
 * declarations; no test, no map, nothing that an older build left behind; and whatever `package.json` points to.
 * @throws Error with every difference
 */
export async function checkContents(installed, tarball) {
  const packed = new Set(filesIn(installed));
  const expected = new Set([...(await expectedFiles()), ...targets(MANIFEST.exports), ...targets(MANIFEST.bin)]);
  const complaints = [
    ...[...expected].filter((path) => !packed.has(path)).map((path) => `${path} is missing in the package`),
    ...[...packed].filter((path) => !expected.has(path)).map((path) => `${path} does not belong into the package`),
    ...wrongPeers(),
  ];
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  const unpacked = [...packed].reduce((sum, path) => sum + statSync(join(installed, path)).size, 0);
  const kB = (bytes) => `${(bytes / 1_000).toFixed(0)}kB`;
  console.log(`package files=${packed.size} packed=${kB(statSync(tarball).size)} unpacked=${kB(unpacked)}`);
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .map((name) => name.replaceAll('\\', '/'));

async function expectedFiles() {
  const { stdout } = await run(ROOT, toolPath('git'), 'ls-tree', '-r', '--name-only', 'HEAD', 'src', 'docs');
  const committed = stdout.trim().split('\n');
  const modules = committed.filter((name) => /^src\/.*\.ts$/.test(name)).map((name) => name.slice('src/'.length));
  const built = ['esm', 'cjs'].flatMap((format) =>
    modules.flatMap((name) => ['js', 'd.ts'].map((end) => `dist/${format}/${name.replace(/ts$/, end)}`)),
  );
  return [...ALWAYS, ...built, ...committed.filter((name) => /^docs\/.*\.md$/.test(name))];
}

/** Files that a field of the manifest points to, however deep. */
const targets = (field) =>
  typeof field === 'string' ? [field.replace(/^\.\//, '')] : Object.values(field).flatMap(targets);

/** What the root entry speaks to without importing it. */
const SPOKEN_TO = ['@nestjs/platform-express', '@nestjs/platform-fastify'];

/** An entry may want only what a user is told of: an optional peer; and every optional peer is for some entry. */
function* wrongPeers() {
  const optional = Object.keys(MANIFEST.peerDependenciesMeta ?? {});
  for (const { entry, peers } of ENTRIES) {
    for (const name of peers) {
      if (!(name in MANIFEST.peerDependencies)) yield `${name}, which ${entry} wants, is not in peerDependencies`;
      if (!optional.includes(name)) yield `${name}, which only ${entry} wants, is not optional in peerDependenciesMeta`;
    }
  }
  const wanted = [...SPOKEN_TO, ...ENTRIES.flatMap(({ peers }) => peers)];
  for (const name of optional.filter((one) => !wanted.includes(one))) yield `${name} is an optional peer of no entry`;
}
