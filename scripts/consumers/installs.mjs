import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const json = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

export const MANIFEST = json('package.json');
const PEERS = json('test/consumers/entry-peers.json');

/** What the package exports: the specifier and what must be installed for it besides the peers that everybody needs. */
export const ENTRIES = Object.keys(MANIFEST.exports)
  .filter((entry) => entry !== './package.json')
  .map((entry) => ({ entry, specifier: MANIFEST.name + entry.slice(1), peers: peersOf(entry) }));

/** Versions by major of Nest: those that the package is developed with, and what Nest 11 needs instead. */
const VERSIONS = {
  11: { ...MANIFEST.devDependencies, ...json('test/nest-11/versions.json'), typescript: '5.9.3' },
  12: MANIFEST.devDependencies,
};

/** Tools that the consumers use and the package does not. */
const TOOLS = { '@types/jest': '30.0.0', 'ts-jest': '29.4.15', 'unplugin-swc': '2.0.0', vitest: '4.1.12' };

const COMPILER = ['@types/node', 'typescript'];
const EMPTY = ['@nestjs/common', '@nestjs/core', '@nestjs/platform-express', 'reflect-metadata', 'rxjs'];
const BARE = ['@nestjs/common', '@nestjs/core', 'class-transformer', 'class-validator', 'reflect-metadata', 'rxjs'];
const APPLICATION = [
  ...[...BARE, ...COMPILER],
  ...['@nestjs/platform-express', '@nestjs/platform-fastify', '@nestjs/testing'],
  ...['@swc/core', '@swc/jest', 'jest', ...Object.keys(TOOLS)],
];

function peersOf(entry) {
  if (entry in PEERS) return PEERS[entry];
  throw new Error(`test/consumers/entry-peers.json lacks ${entry}: name the optional peers that it needs, or none`);
}

function pick(major, names) {
  const versions = { ...VERSIONS[major], ...TOOLS };
  return Object.fromEntries(
    names.map((name) => {
      if (!versions[name]) throw new Error(`devDependencies of package.json lack ${name}`);
      return [name, versions[name]];
    }),
  );
}

/** An application with everything that any entry may want. */
export const applicationOn = (major) => pick(major, [...APPLICATION, ...ENTRIES.flatMap(({ peers }) => peers)]);
/** What `nest new` installs, and nothing that only this package needs. */
export const emptyOn = (major) => pick(major, [...EMPTY, ...COMPILER]);
/** What the package cannot do without, and a compiler to read its declarations. */
export const bareOn = (major) => pick(major, [...BARE, ...COMPILER]);
/** What an application on either adapter needs to be compiled and served. */
export const servedOn = (major) =>
  pick(major, [...BARE, ...COMPILER, '@nestjs/platform-express', '@nestjs/platform-fastify']);
/** What one entry wants besides. */
export const peersOn = (major, { peers }) => pick(major, peers);
