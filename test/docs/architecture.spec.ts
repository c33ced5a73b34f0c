import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { importsOf, ROOMS, sourcesOf } from './imports.js';

const DOCUMENT = readFileSync('docs/architecture.md', 'utf8');
const TABLE = DOCUMENT.split('\n## Rooms')[1]?.split('\n## ')[0] ?? '';
const ENTRIES = ['testing', 'bullmq', 'health', 'openapi', 'otel', 'express', 'cli'];
/** Ways to open a connection without anybody's help. */
const CONNECTS = /\bfetch\(|\b(?:request|get|connect)\(\s*\{|from 'node:(?:net|tls|http2|dns)'|new WebSocket/;
const MUTABLE =
  /^(?:export )?let |^(?:export )?const \w+(?:: (?!Readonly)[^=]+)? = new (?:Map|Set|WeakMap|WeakSet)(?:<[^>]*>)?\(\)/m;

describe('docs/architecture.md', () => {
  it('has a line for each room, and for no other', () => {
    const named = [...TABLE.matchAll(/^\| `(\w+)` /gm)].map(([, name = '']) => name);
    expect(named.toSorted()).toEqual(ROOMS.toSorted());
  });

  it.each(['events', 'voxml', 'schema'])('is right that %s imports nothing of Nest', (room) => {
    expect([...importsOf(room)].filter((name) => name.startsWith('@nestjs/'))).toEqual([]);
  });

  it.each(ROOMS.filter((room) => !ENTRIES.includes(room)))('is right that %s imports no entry of its own', (room) => {
    expect([...importsOf(room)].filter((name) => ENTRIES.includes(name))).toEqual([]);
  });

  it('is right that express knows nothing of this package, and otel only what is told on channels', () => {
    const ours = (room: string): string[] => [...importsOf(room)].filter((name) => ROOMS.includes(name));
    expect(ours('express')).toEqual([]);
    expect(ours('otel')).toEqual(['telemetry']);
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

  it('names only classes, functions and types that there are', () => {
    const sources = ROOMS.flatMap((room) => [...sourcesOf(room).values()]).join('\n');
    const named = [...DOCUMENT.matchAll(/`([A-Z]\w+|\w+(?=\())/g)].map(([, name = '']) => name);
    const known = (name: string): boolean =>
      new RegExp(`\\b(?:class|function|const|interface|type) ${name}\\b`).test(sources);
    expect(named.length).toBeGreaterThan(15);
    expect([...new Set(named)].filter((name) => !known(name))).toEqual(['Vars']);
  });
});
