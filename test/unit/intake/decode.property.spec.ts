import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { VoxRefusalError } from 'nestjs-vox-webhooks';
import { cleanParams } from '../../../src/intake/clean-params.js';
import { copyParams } from '../../../src/intake/copy-params.js';
import { decodeForm, decodeParsedForm } from '../../../src/intake/decode-form.js';
import { decodeJson } from '../../../src/intake/decode-json.js';
import { fewOrMany } from '../../support/numbers.js';

const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];
const readJson = (text: string): object => decodeJson(text);
const readForm = (text: string): object => decodeForm(text);
const refusalIn = (read: () => unknown): string | undefined => {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof VoxRefusalError) return error.outcome;
    throw error;
  }
};

/** Every own name of a value on every level, arrays included. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
}

const hostileKey = fc.oneof(
  fc.constantFrom(...FORBIDDEN_KEYS, 'toString', '', '\ud800', 'a[b]'),
  fc.string({ unit: 'binary' }),
);
/** JSON text is put together by hand: `JSON.stringify` would not write an own `__proto__`. */
const jsonText = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc
      .oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null))
      .map((leaf) => JSON.stringify(leaf)),
    fc.constantFrom('1e400', '-0', '12345678901234567890', '"\\ud800"', '"\\u0000"'),
    fc.array(tie('value')).map((items) => `[${items.join(',')}]`),
    tie('object'),
  ),
  object: fc
    .array(fc.tuple(hostileKey, tie('value')), { maxLength: 5 })
    .map((entries) => `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${String(value)}`).join(',')}}`),
})).object as fc.Arbitrary<string>;
const brokenText = fc.tuple(jsonText, fc.nat(), fc.string({ unit: 'binary', maxLength: 3 })).map(([text, at, junk]) => {
  const index = at % (text.length + 1);
  return text.slice(0, index) + junk + text.slice(index + 1);
});

describe('decoding', () => {
  let before: string;
  const prototypes = (): string =>
    JSON.stringify([Object, Array, String, Function].map((type) => Reflect.ownKeys(type.prototype).map(String)));
  beforeAll(() => void (before = prototypes()));
  afterEach(() => expect(prototypes()).toBe(before));
  afterAll(() => expect(Reflect.get({}, 'polluted')).toBeUndefined());

  it('of any text at all never throws anything but a refusal', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), jsonText, brokenText);
    fc.assert(
      fc.property(text, (one) => {
        refusalIn(() => readJson(one));
        refusalIn(() => readForm(one));
      }),
      { numRuns: fewOrMany(500, 5_000) },
    );
  });

  it('of JSON objects keeps every name but the poisonous ones, which are gone on every level', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const expected = namesIn(
          JSON.parse(text, function (this: unknown, key: string, value: unknown) {
            return FORBIDDEN_KEYS.includes(key) ? undefined : value;
          }),
        );
        const read = readJson(text);
        expect(Object.getPrototypeOf(read)).toBeNull();
        expect(namesIn(read).toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: fewOrMany(200, 2_000) },
    );
  });

  it.each(FORBIDDEN_KEYS)('merging what was read from JSON or a form with the key %s pollutes nothing', (key) => {
    const json = readJson(`{"${key}":{"polluted":1},"a":{"${key}":{"polluted":1},"b":[{"${key}":{"polluted":1}}]}}`);
    const form = readForm(`${key}=polluted&${key}[polluted]=1&${key}.polluted=1&a[${key}][polluted]=1`);
    for (const read of [json, form]) {
      const merged = Object.assign({}, read);
      for (const [name, value] of Object.entries(read)) Reflect.set(merged, name, value);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      expect(Reflect.get(merged, 'polluted')).toBeUndefined();
      expect(namesIn(read)).not.toContain(key);
    }
  });

  it('of a form is flat: one text per name, brackets and dots are part of the name', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map((text) => `${text}[x].y`);
    const fields = fc.dictionary(name, fc.string({ unit: 'grapheme' }), { maxKeys: 8 });
    fc.assert(
      fc.property(fields, (sent) => {
        const read = readForm(new URLSearchParams(sent).toString());
        expect(new Map(Object.entries(read))).toEqual(new Map(Object.entries(sent)));
        expect(Object.getPrototypeOf(read)).toBeNull();
      }),
      { numRuns: fewOrMany(100, 1_000) },
    );
  });

  it('of a form, whatever it looks like, reads what URLSearchParams reads', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '=',
      '&',
      '+',
      '%',
      '%4',
      '%41',
      '%zz',
      '%C3%A4',
      '%C3',
      '%ED%A0%80',
      '%00',
      'ä',
      '😀',
      '?',
      '#',
      '__proto__',
      '%EF%BB%BF',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        // What stands in front of a question mark is no part of what comes as a body.
        const expected = [...new URLSearchParams(`?${text}`)];
        const names = expected.map(([name]) => name);
        const isRepeated = new Set(names).size < names.length;
        if (isRepeated) return expect(refusalIn(() => readForm(text))).toBe('repeatedKey');
        const kept = expected.filter(([name]) => !FORBIDDEN_KEYS.includes(name));
        expect(new Map(Object.entries(readForm(text)))).toEqual(new Map(kept));
      }),
      { numRuns: fewOrMany(500, 5_000) },
    );
  });

  const nested = (depth: number): string => `${'{"a":'.repeat(depth - 1)}{}${'}'.repeat(depth - 1)}`;
  const inArrays = (depth: number): string => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
  const keys = (count: number): string =>
    JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, index])));
  const pairs = (count: number): string => Array.from({ length: count }, (_, index) => `k${index}=v`).join('&');

  it.each([
    ['32 levels', () => readJson(nested(32)), undefined],
    ['33 levels', () => readJson(nested(33)), 'tooDeep'],
    ['32 levels of arrays', () => readJson(inArrays(32)), undefined],
    ['33 levels of arrays', () => readJson(inArrays(33)), 'tooDeep'],
    ['100,000 levels', () => readJson(nested(100_000)), 'tooDeep'],
    ['100,000 open brackets', () => readJson('['.repeat(100_000)), 'tooDeep'],
    ['512 JSON fields', () => readJson(keys(512)), undefined],
    ['513 JSON fields', () => readJson(keys(513)), 'tooManyKeys'],
    ['513 JSON fields on several levels', () => readJson(`{"a":${keys(256)},"b":[${keys(255)}]}`), 'tooManyKeys'],
    ['512 form fields', () => readForm(pairs(512)), undefined],
    ['513 form fields', () => readForm(pairs(513)), 'tooManyKeys'],
    ['brackets and colons inside of a text', () => readJson(`{"a":"${'[{:'.repeat(1_000)}"}`), undefined],
    ['a repeated form field beside a list', () => decodeForm('media[]=1&a=1&a=2', 'mms.mo'), 'repeatedKey'],
    ['a repeated form field beside a poisonous one', () => readForm('__proto__=1&a=1&a=2'), 'repeatedKey'],
    ['a repeated form field', () => readForm('a=1&b=2&a=1'), 'repeatedKey'],
    ['a form field repeated in another spelling', () => readForm('a=1&%61=2'), 'repeatedKey'],
    ['a repeated poisonous form field', () => readForm('__proto__=1&__proto__=2'), 'repeatedKey'],
    ['no JSON', () => readJson('{"a":'), 'badJson'],
    ['empty text as JSON', () => readJson(''), 'badJson'],
    ['null', () => readJson('null'), 'notAnObject'],
    ['a text', () => readJson('"x"'), 'notAnObject'],
    ['a number', () => readJson('1'), 'notAnObject'],
    ['a list', () => readJson('[{}]'), 'notAnObject'],
  ])('%s', (_, read, outcome) => {
    expect(refusalIn(read)).toBe(outcome);
  });

  it('an object that some parser made very deep is refused, not walked until the stack ends', () => {
    const deep = JSON.parse(nested(50_000)) as object;
    for (const read of [cleanParams, copyParams, decodeParsedForm]) expect(refusalIn(() => read(deep))).toBe('tooDeep');
  });

  it.each([
    ['32 levels', nested(32), undefined],
    ['33 levels', nested(33), 'tooDeep'],
    ['32 levels of arrays', inArrays(32), undefined],
    ['33 levels of arrays', inArrays(33), 'tooDeep'],
    ['512 fields', keys(512), undefined],
    ['513 fields', keys(513), 'tooManyKeys'],
    ['a list of 600 entries', `{"a":[${'0,'.repeat(599)}0]}`, undefined],
  ])('what another parser has made is measured alike: %s', (_, text, outcome) => {
    expect(refusalIn(() => cleanParams(JSON.parse(text) as object))).toBe(outcome);
    expect(refusalIn(() => copyParams(JSON.parse(text)))).toBe(outcome);
  });

  it('fields that another parser has made on several levels count together', () => {
    const parsed = (): object => JSON.parse(`{"a":${keys(256)},"b":[${keys(255)}]}`) as object;
    expect(refusalIn(() => cleanParams(parsed()))).toBe('tooManyKeys');
    expect(refusalIn(() => cleanParams(copyParams(parsed())))).toBe('tooManyKeys');
  });
});
