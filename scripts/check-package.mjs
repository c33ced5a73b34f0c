// Compares what would be published with what should be, file by file, and prints how large it is. Wants a build.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRIES, MANIFEST } from './consumers/installs.mjs';

const ROOT = join(import.meta.dirname, '..');
const ALWAYS = ['CHANGELOG.md', 'LICENSE', 'README.md', 'llms.txt', 'package.json', 'dist/cjs/package.json'];

const listed = (folder) =>
  readdirSync(join(ROOT, folder), { recursive: true }).map((name) => name.replaceAll('\\', '/'));

/** Every source in both formats with its declarations; no test, no map, nothing that an older build left behind. */
function expectedFiles() {
  const modules = listed('src').filter((name) => name.endsWith('.ts'));
  const built = ['esm', 'cjs'].flatMap((format) =>
    modules.flatMap((name) => ['js', 'd.ts'].map((end) => `dist/${format}/${name.replace(/ts$/, end)}`)),
  );
  const documents = listed('docs').filter((name) => name.endsWith('.md'));
  return [...ALWAYS, ...built, ...documents.map((name) => `docs/${name}`)];
}

/** What the root entry speaks to without importing it. */
const SPOKEN_TO = ['@nestjs/platform-fastify'];

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

const packing = ['pack', '--dry-run', '--json', '--silent', '--ignore-scripts'];
const [{ files, size, unpackedSize }] = JSON.parse(execFileSync('npm', packing, { cwd: ROOT, encoding: 'utf8' }));
const packed = new Set(files.map(({ path }) => path));
const expected = new Set(expectedFiles());
const complaints = [
  ...[...expected].filter((path) => !packed.has(path)).map((path) => `${path} is missing: run npm run build`),
  ...[...packed].filter((path) => !expected.has(path)).map((path) => `${path} does not belong into the package`),
  ...wrongPeers(),
];

for (const complaint of complaints) console.error(complaint);
console.log(
  `package files=${packed.size} packed=${(size / 1_000).toFixed(0)}kB unpacked=${(unpackedSize / 1_000).toFixed(0)}kB ` +
    `wrong=${complaints.length}`,
);
process.exitCode = complaints.length > 0 ? 1 : 0;
