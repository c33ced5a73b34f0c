import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { importsOf, ROOMS, roomsImportedBy, sourcesOf } from './imports.js';

/** What `npm run check:rooms` enforces. */
interface Enforced {
  readonly LAYERS: readonly (readonly string[])[];
  readonly default: {
    readonly forbidden: readonly { readonly name: string; readonly from: { readonly path?: string } }[];
  };
}
const CONFIGURATION: string = '../../.dependency-cruiser.mjs';
const { LAYERS, default: RULES } = (await import(CONFIGURATION)) as Enforced;

const DOCUMENT = readFileSync('docs/architecture.md', 'utf8');
const SECTION = DOCUMENT.split('\n## Rooms')[1]?.split('\n## ')[0] ?? '';
const ENTRIES = ['testing', 'bullmq', 'health', 'openapi', 'otel', 'diagnostics', 'cli'];
/** Ways to open a connection without a library. */
const CONNECTS = /\bfetch\(|\b(?:request|get|connect)\(\s*\{|from 'node:(?:net|tls|http2|dns)'|new WebSocket/;
const MUTABLE =
  /^(?:export )?let |^(?:export )?const \w+(?:: (?!Readonly)[^=]+)? = new (?:Map|Set|WeakMap|WeakSet)(?:<[^>]*>)?\(\)/m;

interface Row {
  readonly layer: number;
  readonly room: string;
  readonly imports: readonly string[];
}

/** The generated table. */
const TABLE: readonly Row[] = [...SECTION.matchAll(/^\| (\d+) +\| `(\w+)` +\|[^|]+\|([^|]*)\|$/gm)].map(
  ([, layer, room = '', imports = '']) => ({
    layer: Number(layer),
    room,
    imports: imports
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  }),
);

/** Rooms that the list of the document keeps free of Nest, and those of the rule that is enforced. */
const FREE_OF_NEST = [...(/^- (`common`[^]+?) import neither/m.exec(SECTION)?.[1] ?? '').matchAll(/`(\w+)`/g)].map(
  ([, room = '']) => room,
);
const isFreeByRule = (room: string): boolean =>
  RULES.forbidden.some(({ name, from }) => name === 'nest-inside' && new RegExp(from.path ?? '').test(`src/${room}/`));

describe('docs/architecture.md', () => {
  it('has a line for each room, and for no other, in the layer that is enforced', () => {
    expect(TABLE.map(({ room }) => room).toSorted()).toEqual(ROOMS.toSorted());
    const layers = LAYERS.flatMap((rooms, index) => rooms.map((room) => [index + 1, room]));
    expect(TABLE.map(({ layer, room }) => [layer, room])).toEqual(layers);
  });

  it.each(TABLE)(
    'is right about what $room imports, and all of it lies in lower layers',
    ({ layer, room, imports }) => {
      const actual = [...roomsImportedBy(room)];
      expect([...imports].toSorted()).toEqual(actual.toSorted());
      const below = TABLE.filter((other) => other.layer < layer).map((other) => other.room);
      expect(actual.filter((name) => !below.includes(name))).toEqual([]);
    },
  );

  it('names the rooms that are kept free of Nest as the check does', () => {
    expect(FREE_OF_NEST.toSorted()).toEqual(ROOMS.filter(isFreeByRule).toSorted());
  });

  it.each(FREE_OF_NEST)('is right that %s imports nothing of Nest', (room) => {
    expect([...importsOf(room)].filter((name) => /^(?:@nestjs\/|express|fastify|@fastify\/)/.test(name))).toEqual([]);
  });

  it.each(ROOMS.filter((room) => !ENTRIES.includes(room)))('is right that %s imports no entry of its own', (room) => {
    expect([...roomsImportedBy(room)].filter((name) => ENTRIES.includes(name))).toEqual([]);
  });

  it('is right that otel knows only the channels', () => {
    expect([...roomsImportedBy('otel')]).toEqual(['telemetry']);
  });

  it('draws the stages in the order in which the receiver names them', () => {
    const [, drawing = ''] = /subgraph line[^]*?\n([^]*?)\n {2}end/.exec(DOCUMENT) ?? [];
    const drawn = [...new Set([...drawing.matchAll(/(\w+)\["/g)].map(([, stage]) => stage))];
    const receiver = readFileSync('src/receiver/webhook-receiver.ts', 'utf8');
    const [, named = ''] = /from its head to its answer: ([\w, ]+)\./.exec(receiver) ?? [];
    expect(drawn).toEqual(named.split(', '));
    expect(drawn).toHaveLength(5);
  });

  it.each(ROOMS.filter((room) => !['testing', 'cli'].includes(room)))(
    'is right that %s opens no HTTP connection',
    (room) => {
      const connecting = [...sourcesOf(room)].filter(([, text]) => CONNECTS.test(text)).map(([file]) => file);
      expect(connecting).toEqual([]);
    },
  );

  it('would notice one, as the phone opens them', () => {
    expect([...sourcesOf('testing').values()].some((text) => CONNECTS.test(text))).toBe(true);
  });

  it.each(ROOMS)('is right that %s has no state outside of instances', (room) => {
    expect([...sourcesOf(room)].filter(([, text]) => MUTABLE.test(text)).map(([file]) => file)).toEqual([]);
  });

  it('names only classes, functions, types and codes that there are', () => {
    const sources = ROOMS.flatMap((room) => [...sourcesOf(room).values()]).join('\n');
    const named = [...DOCUMENT.matchAll(/`([A-Z]\w+|\w+(?=\())/g)].map(([, name = '']) => name);
    const known = (name: string): boolean =>
      new RegExp(`\\b(?:class|function|const|interface|type) ${name}\\b|code: '${name}'`).test(sources);
    expect(named.length).toBeGreaterThan(15);
    expect([...new Set(named)].filter((name) => !known(name))).toEqual(['Vars']);
  });
});
