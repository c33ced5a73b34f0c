import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { COMMAND, ENTRIES as BUNDLES } from '../bundle/entries.mjs';
import { ENTRIES, MANIFEST } from '../consumers/installs.mjs';

const ALWAYS = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'llms.txt',
  'package.json',
  'dist/cjs/package.json',
];
/** What entries share (`scripts/bundle/chunks.mjs`). */
const SHARED = ['emulation', 'receiver', 'shared'];
/** Bundles that only pass on what shared files hold: there is no line of theirs that a map could lead to. */
const WITHOUT_MAP = ['index', 'diagnostics', 'ports', 'voxml', ...Object.keys(COMMAND)];
/** What the Nest CLI runs (`scripts/bundle/schematics.mjs`). */
const SCHEMATICS = ['collection.json', 'handler.schema.json', 'index.cjs', 'nest-add.schema.json'];
/** A page that is built by itself, and loaded by one command alone. */
const PAGE = 'dist/playground/';
const MOST = { files: 80, kB: 2_048 };
const BLOCK = 4_096;

/**
 * Compares the installed package with what should be in it, file by file: each entry in both formats, what entries share,
 * maps for ESM, declarations; no test, no source, nothing that an older build left behind; and whatever `package.json`
 * points to. It has to be small as well, in bytes and in blocks of a disk.
 * @throws Error with every difference
 */
export function checkContents(installed, tarball) {
  const all = filesIn(installed);
  const packed = new Set(all.filter((path) => !path.startsWith(PAGE)));
  const named = [MANIFEST.exports, MANIFEST.bin, MANIFEST.schematics].flatMap(targets);
  const expected = new Set([...ALWAYS, ...built(), ...named]);
  const sizes = [...packed].map((path) => statSync(join(installed, path)).size);
  const unpacked = kB(sizes.reduce((sum, size) => sum + size, 0));
  const folders = new Set([...packed].map((path) => dirname(path)));
  const onDisk = kB(sizes.reduce((sum, size) => sum + Math.ceil(size / BLOCK) * BLOCK, (folders.size + 1) * BLOCK));
  const complaints = [
    ...[...expected].filter((path) => !packed.has(path)).map((path) => `${path} is missing in the package`),
    ...[...packed].filter((path) => !expected.has(path)).map((path) => `${path} does not belong into the package`),
    ...(packed.size > MOST.files ? [`${packed.size} files are more than ${MOST.files}`] : []),
    ...(onDisk > MOST.kB ? [`${onDisk} kB on disk are more than ${MOST.kB}`] : []),
    ...wrongPeers(),
  ];
  const figures = `files=${packed.size} packed=${kB(statSync(tarball).size)}kB unpacked=${unpacked}kB disk=${onDisk}kB`;
  console.log(`package ${figures}, and ${all.length - packed.size} files of the page`);
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
}

const kB = (bytes) => Math.ceil(bytes / 1_024);

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .map((name) => name.replaceAll('\\', '/'));

function* built() {
  const bundles = [...Object.keys(BUNDLES), ...SHARED];
  for (const name of bundles) for (const end of ['js', 'd.ts']) yield `dist/cjs/${name}.${end}`;
  for (const name of [...bundles, ...Object.keys(COMMAND)]) yield `dist/esm/${name}.js`;
  for (const name of bundles.filter((one) => !WITHOUT_MAP.includes(one))) yield `dist/esm/${name}.js.map`;
  for (const name of Object.keys(BUNDLES)) yield `dist/esm/${name}.d.ts`;
  for (const name of SCHEMATICS) yield `dist/schematics/${name}`;
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
