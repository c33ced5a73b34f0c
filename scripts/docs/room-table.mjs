import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { LAYERS } from '../../.dependency-cruiser.mjs';
import { markdownTable } from './markdown-table.mjs';
import { ROOMS } from './rooms.mjs';

const SRC = resolve(import.meta.dirname, '../../src');
const SPECIFIER = /(?:from|import\(|import)\s*'(\.[^']+)'/g;

/** The rooms of `src`, lowest layer first, with what each of them imports. */
export function roomTable() {
  const rows = LAYERS.flatMap((rooms, index) =>
    rooms.map((room) => [index + 1, `\`${room}\``, sentenceOf(room), importsOf(room).join(', ')]),
  );
  return markdownTable(['Layer', 'Room', 'What it does', 'Imports'], rows);
}

function sentenceOf(room) {
  const sentence = ROOMS[room];
  if (sentence === undefined) throw new Error(`scripts/docs/rooms.mjs lacks the room ${room}`);
  return sentence;
}

/** The other rooms that a room imports, types included, in the order of the layers. */
function importsOf(room) {
  const folder = join(SRC, room);
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts'));
  const found = new Set(files.flatMap((name) => roomsIn(join(folder, name))));
  return LAYERS.flat().filter((other) => other !== room && found.has(other));
}

function roomsIn(file) {
  const specifiers = [...readFileSync(file, 'utf8').matchAll(SPECIFIER)].map(([, specifier]) => specifier);
  return specifiers.map((specifier) => relative(SRC, resolve(dirname(file), specifier)).split(sep)[0]);
}
