import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanParams } from '../../../src/intake/clean-params.js';
import { copyParams } from '../../../src/intake/copy-params.js';
import { VoxRefusalError } from '../../../src/outcomes/vox-refusal.error.js';

const read = (value: unknown): unknown => cleanParams(copyParams(value));
const outcomeOf = (value: unknown): string | undefined => {
  try {
    read(value);
    return undefined;
  } catch (error) {
    if (error instanceof VoxRefusalError) return error.outcome;
    throw error;
  }
};
const BAD = '{"__proto__":{"a":1},"kept":{"constructor":{"a":1},"list":[{"prototype":1,"kept":2}]}}';

/** Frozen on every level. */
function frozen(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
function circular(): object {
  const value: Record<string, unknown> = { list: [] };
  (value['list'] as unknown[]).push(value);
  return value;
}
const deep = (levels: number): unknown => JSON.parse(`{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`);

describe('A12, B6: what a parser of the application has made', () => {
  it.each([
    ['as it is', (value: unknown) => value],
    ['frozen', frozen],
    ['sealed', (value: unknown) => Object.seal(value)],
    ['without a prototype', (value: unknown) => Object.assign(Object.create(null) as object, value)],
  ])('%s loses the names of prototypes, and stays as it was', (_how, made) => {
    const value = made(JSON.parse(BAD));
    const before = JSON.stringify(value);
    expect(JSON.stringify(read(value))).toBe('{"kept":{"list":[{"kept":2}]}}');
    expect(JSON.stringify(value)).toBe(before);
  });

  it.each<[string, unknown, string]>([
    ['a circle', circular(), 'tooDeep'],
    ['33 levels', deep(32), 'tooDeep'],
    ['5,000 levels', deep(5_000), 'tooDeep'],
    ['too many names', Object.fromEntries(Array.from({ length: 513 }, (_, at) => [`k${at}`, at])), 'tooManyKeys'],
    ['a list', [{}], 'notAnObject'],
    ['a Map', new Map([['type', 'mo']]), 'notAnObject'],
    ['a Set', new Set(['type']), 'notAnObject'],
    ['a Blob', new Blob(['{}']), 'notAnObject'],
    ['a stream', new PassThrough(), 'notAnObject'],
    ['a date', new Date(0), 'notAnObject'],
    ['null', null, 'notAnObject'],
    ['a number', 5, 'notAnObject'],
    ['a symbol', Symbol('a'), 'notAnObject'],
    ['a function', () => ({}), 'notAnObject'],
  ])('%s is refused', (_what, value, outcome) => {
    expect(outcomeOf(value)).toBe(outcome);
  });

  it('instances of classes stay what they are, and no getter of theirs is asked', () => {
    class Late {
      get value(): never {
        throw new Error('a getter');
      }
    }
    const [date, late, bytes] = [new Date(0), new Late(), Buffer.from('a')];
    expect(read({ date, late, bytes, big: 5n })).toEqual({ date, late, bytes, big: 5n });
  });

  it('is what the same text is when we have parsed it', () => {
    const name = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'prototype'));
    fc.assert(
      fc.property(fc.dictionary(name, fc.jsonValue({ maxDepth: 5 })), (value) => {
        const text = JSON.stringify(value);
        expect(read(JSON.parse(text))).toEqual(cleanParams(JSON.parse(text) as object));
      }),
    );
  });
});
