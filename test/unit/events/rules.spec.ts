import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { IsErrorInfo, IsFaxLinks, IsMedia, IsVars } from '../../../src/events/rules/object.decorators.js';
import {
  IsIdentifier,
  IsStringOrStrings,
  IsText,
  IsWireDate,
  IsWord,
} from '../../../src/events/rules/text.decorators.js';
import { IsMeasure, IsStringOrNumber } from '../../../src/events/rules/number.decorators.js';

/** The messages of a rule about a value, on a class made for the purpose. */
const complaints = (rule: PropertyDecorator, value: unknown): string[] => {
  class Probe {
    value: unknown;
  }
  rule(Probe.prototype, 'value');
  const errors = validateSync(Object.assign(new Probe(), { value }));
  return errors.flatMap(({ constraints }) => Object.values(constraints ?? {}));
};
const LONG = 'x'.repeat(257);

const RULES: readonly (readonly [string, PropertyDecorator, readonly unknown[], readonly unknown[]])[] = [
  [
    'IsIdentifier',
    IsIdentifier(),
    ['1', 'f5157dfe-0629', 'a b', '😀', LONG.slice(1)],
    ['', LONG, 'a\u0000', 'a\n', '\u007f', '\ud800', 1, true, null, {}, ['a']],
  ],
  ['IsText', IsText(3), ['', 'abc', '\u0000'], ['abcd', 1, null, {}, ['a']]],
  ['IsText by default', IsText(), ['x'.repeat(65_536)], ['x'.repeat(65_537)]],
  ['IsWord', IsWord('inbound', 'outbound'), ['inbound', 'OUTBOUND'], ['', 'in', ' inbound', 1, null, ['inbound']]],
  ['IsWireDate', IsWireDate(), ['2026-08-20T01:13:42.000Z'], ['2026-02-31T00:00:00Z', '', 1, null, {}]],
  [
    'IsStringOrNumber',
    IsStringOrNumber(),
    ['', '190761', 190_761, 0],
    [LONG, 0.5, 2 ** 53, Infinity, Number.NaN, true, []],
  ],
  ['IsMeasure', IsMeasure(), ['12', 12, 0.93], [LONG, 2 ** 53, Infinity, Number.NaN, null, {}]],
  ['IsStringOrStrings', IsStringOrStrings(), ['a', '', [], ['a', 'b']], [LONG, [LONG], ['a', 1], [['a']], 1, {}]],
  [
    'IsMedia',
    IsMedia(),
    [[], ['https://a.test/b'], [{ url: 'https://a.test/b', size: 1 }], 'https://a.test/b', { url: 'https://a.test/b' }],
    [
      '',
      ' ',
      '["https://a.test/b"]',
      ' {"url":"https://a.test/b"}',
      {},
      { 0: 'https://a.test/b' },
      [{}],
      [null],
      [1],
      [['a']],
      ['x'.repeat(4097)],
    ],
  ],
  [
    'IsFaxLinks',
    IsFaxLinks(),
    [
      {},
      [],
      { media: 'https://example.com/f' },
      [{ media: 'https://example.com/f' }, {}],
      [{ media: null }],
      'https://example.com/f',
    ],
    ['', '{"media":"https://example.com/f"}', 1, [1], [null], { media: 1 }, [{ media: [] }]],
  ],
  [
    'IsErrorInfo',
    IsErrorInfo(),
    ['', 'message too long', {}, { code: 4505 }, { code: '4505', description: 'x', more: [] }, { code: null }],
    [1, true, [], { code: {} }, { code: 0.5 }, { description: 1 }, 'x'.repeat(4097)],
  ],
  ['IsVars', IsVars(), ['', '{', '{"a":"1"}', {}, { a: '1' }], [1, true, []]],
];

describe.each(RULES)('%s', (_name, rule, accepted, refused) => {
  it('accepts', () => {
    expect(accepted.filter((value) => complaints(rule, value).length > 0)).toEqual([]);
  });

  it('refuses', () => {
    expect(refused.filter((value) => complaints(rule, value).length === 0)).toEqual([]);
  });

  it('never quotes the value', () => {
    expect(complaints(rule, { secret: 'hunter2' }).join()).not.toContain('hunter2');
    expect(complaints(rule, 'hunter2\u0000'.repeat(9_000)).join()).not.toContain('hunter2');
  });

  it.each(['9', ' ', '+', '-', 'a', '{', '\ud800', '2026-01-01T'])('is quick with 64 KB of %j', (unit) => {
    const value = unit.repeat(65_536 / unit.length);
    // The best of several runs, for the machine may be busy with something else.
    const runs = [1, 2, 3, 4, 5].map(() => {
      const started = performance.now();
      complaints(rule, value);
      return performance.now() - started;
    });
    expect(Math.min(...runs)).toBeLessThan(20);
  });
});

describe('IsIdentifier', () => {
  it('says why a number will not do', () => {
    expect(complaints(IsIdentifier(), 2 ** 60)[0]).toMatch(/must be a string.*lose digits/);
  });
});
