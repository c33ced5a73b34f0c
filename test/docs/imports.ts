import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

const SPECIFIER = /(?:from|import\(|import)\s*'([^']+)'/g;

/** Folders of the sources. */
export const ROOMS: readonly string[] = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Sources of a room, by file. */
export function sourcesOf(room: string): ReadonlyMap<string, string> {
  const files = readdirSync(join('src', room), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return new Map(files.map((name) => join('src', room, name)).map((file) => [file, readFileSync(file, 'utf8')]));
}

/** What a room imports: other rooms by name, packages by theirs. */
export function importsOf(room: string): ReadonlySet<string> {
  return new Set([
    ...roomsImportedBy(room),
    ...specifiersIn(room).flatMap(([, name]) => (isRelative(name) ? [] : [name])),
  ]);
}

/** The other rooms that a room imports. A package may have the name of a room. */
export function roomsImportedBy(room: string): ReadonlySet<string> {
  const found = specifiersIn(room).flatMap(([file, name]) => (isRelative(name) ? [roomOf(file, name)] : []));
  return new Set(found.filter((name) => name !== room));
}

function specifiersIn(room: string): readonly (readonly [file: string, specifier: string])[] {
  return [...sourcesOf(room)].flatMap(([file, text]) =>
    [...text.matchAll(SPECIFIER)].map(([, specifier = '']) => [file, specifier] as const),
  );
}

const isRelative = (specifier: string): boolean => specifier.startsWith('.');

function roomOf(file: string, specifier: string): string {
  return normalize(join(dirname(file), specifier)).split(sep)[1] ?? '';
}
