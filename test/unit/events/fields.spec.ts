import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonSize } from '../../../src/events/fields/json-size.js';
import { numberOf } from '../../../src/events/fields/values.js';
import { toE164 } from '../../../src/events/fields/phone-number.js';
import { wireDateOf } from '../../../src/events/fields/wire-date.js';

describe('a phone number', () => {
  it.each([
    ['+12025550188', '+12025550188'],
    ['12025550188', '+12025550188'],
    [' 12025550188', '+12025550188'],
    [' 2025550188', '+2025550188'],
    ['+1 (202) 555-0188', '+12025550188'],
    ['1.202.555.0188', '+12025550188'],
    ['+[1] 202 555 0188', '+12025550188'],
    ['2025550188', '2025550188'],
    ['(202) 555-0188', '(202) 555-0188'],
    ['5550188', '5550188'],
    ['923456789012345', '+923456789012345'],
    ['123456789012345', '123456789012345'],
    ['1234567890123456', '1234567890123456'],
    ['262966', '262966'],
    ['+123', '+123'],
    ['++12025550188', '++12025550188'],
    ['Brand', 'Brand'],
    [' Brand', ' Brand'],
    ['anonymous', 'anonymous'],
    ['sip:12025550188@example.com', 'sip:12025550188@example.com'],
    ['１２０２５５５０１８８', '１２０２５５５０１８８'],
    ['', ''],
  ])('%j reads %j', (wire, number) => {
    expect(toE164(wire)).toBe(number);
  });

  it('is settled after one reading', () => {
    const dialled = fc.string({ unit: fc.constantFrom(...Array.from('0123456789+ -().[]a')), maxLength: 24 });
    fc.assert(fc.property(fc.oneof(dialled, fc.string()), (text) => toE164(toE164(text)) === toE164(text)));
  });
});

describe('a timestamp', () => {
  it.each([
    ['2026-08-20T01:13:42.000Z', '2026-08-20T01:13:42.000Z'],
    ['2020-01-01T00:00:00Z', '2020-01-01T00:00:00.000Z'],
    ['2024-02-29T23:59:59+02:00', '2024-02-29T21:59:59.000Z'],
    ['2026-04-29T02:08:11.1234567-05:30', '2026-04-29T07:38:11.123Z'],
    ['2100-12-31T23:59:59Z', '2100-12-31T23:59:59.000Z'],
    ['2026-01-01T24:00:00Z', '2026-01-02T00:00:00.000Z'],
    ['2026-01-01T00:00:00', '2026-01-01T00:00:00.000Z'],
    ['2026-01-01 00:00:00Z', '2026-01-01T00:00:00.000Z'],
  ])('%s is read', (wire, instant) => {
    expect(wireDateOf(wire)?.toISOString()).toBe(instant);
  });

  it.each<unknown>([
    '2026-02-31T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-01-01T24:00:01Z',
    '2026-01-01T23:60:00Z',
    '2026-01-01T00:00:60Z',
    '2026-01-01T00:00:00+24:00',
    '1999-12-31T23:59:59Z',
    '2101-01-01T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '2026-01-01',
    '2026-01-01T',
    ' 2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00.Z',
    '2026-01-01T00:00:00Z\n',
    '1735689600',
    1_735_689_600,
    '',
    null,
    undefined,
    {},
    [],
  ])('%j is none', (wire) => {
    expect(wireDateOf(wire)).toBeUndefined();
  });

  it('may have a fraction of any length', () => {
    expect(wireDateOf(`2026-01-01T00:00:00.${'0'.repeat(70_000)}Z`)?.toISOString()).toBe('2026-01-01T00:00:00.000Z');
  });

  it('of every instant of the century is read back', () => {
    const dates = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(fc.property(dates, (date) => wireDateOf(date.toISOString())?.getTime() === date.getTime()));
  });
});

describe('a number', () => {
  it.each<[unknown, number | undefined]>([
    ['42', 42],
    ['0', 0],
    ['0.93', 0.93],
    [0.93, 0.93],
    ['', undefined],
    [' 1', undefined],
    ['0x1F', undefined],
    ['1e9', undefined],
    ['-1', undefined],
    ['9'.repeat(400), undefined],
    [Infinity, undefined],
    [true, undefined],
    [null, undefined],
    [['1'], undefined],
  ])('%j reads %j', (wire, number) => {
    expect(numberOf(wire)).toBe(number);
  });
});

describe('the number of fields of a JSON text', () => {
  const keysIn = (value: unknown): number => {
    if (typeof value !== 'object' || value === null) return 0;
    const inner = Object.values(value).map(keysIn);
    return inner.reduce((sum, one) => sum + one, Array.isArray(value) ? 0 : inner.length);
  };

  it('is that of its value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(jsonSize(JSON.stringify(value)).keys).toBe(keysIn(value));
      }),
    );
  });

  it('counts repeats, and nothing inside of texts', () => {
    expect(jsonSize('{"a":1,"a":2,"b:":":::"}').keys).toBe(3);
  });
});

describe('the depth of a JSON text', () => {
  const depthOf = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

  it('is that of its value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(jsonSize(JSON.stringify(value)).depth).toBe(depthOf(value));
      }),
    );
  });

  it.each([
    ['{"a":"\\"{[{["}', 1],
    ['"\\\\"', 0],
    ['[['.repeat(4_000), 8_000],
    ['}}}}{', 0],
    ['', 0],
  ])('of %j is %i', (text, depth) => {
    expect(jsonSize(text).depth).toBe(depth);
  });
});
