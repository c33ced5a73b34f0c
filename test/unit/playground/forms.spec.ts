import { describe, expect, it } from '@jest/globals';
import { textOf, valueOf } from '../../../playground/views/events/field-value.js';
import { parseParams } from '../../../playground/views/events/parse-params.js';
import { headersOf, headerText } from '../../../playground/views/inbox/header-text.js';
import { keysIn } from '../../../playground/views/phone/keys.js';

describe('values of a form', () => {
  it.each([
    ['text that looks like a number', '42', 'x', undefined, '42'],
    ['a number that was one before', '42', 7, undefined, 42],
    ['a number that the schema asks for', '42', undefined, 'integer', 42],
    ['a list', '["a"]', ['b'], 'array', ['a']],
    ['what is no JSON', '[a', ['b'], 'array', '[a'],
    ['nothing: the parameter is left out', '', 'x', undefined, undefined],
  ])('%s', (_what, text, before, type, expected) => {
    expect(valueOf(text, before, type === undefined ? {} : { type })).toEqual(expected);
  });

  it('are shown as text or JSON', () => {
    expect([undefined, null, 'a', 1, ['a']].map(textOf)).toEqual(['', '', 'a', '1', '["a"]']);
  });
});

describe('parameters as JSON', () => {
  it('have to be an object', () => {
    expect(parseParams('{"a": 1}')).toEqual({ params: { a: 1 } });
    expect(parseParams('[1]').problem).toContain('object');
  });

  it.each([
    ['{\n  "a": x\n}', 'Line 2, column 8: this cannot stand here.'],
    ['{"a": 1,}', 'Line 1, column 9: this cannot stand here.'],
    ['{"a" 1}', 'Line 1, column 6: this cannot stand here.'],
    ['{a: 1}', 'Line 1, column 2: this cannot stand here.'],
    ['{"a": [1, 2}', 'Line 1, column 12: this cannot stand here.'],
    ['{"a": 01}', 'Line 1, column 8: this cannot stand here.'],
    ['{"a": "x\ny"}', 'Line 1, column 7: this cannot stand here.'],
    ['{} {}', 'Line 1, column 4: this cannot stand here.'],
    ['{"a": 1', 'Line 1, column 8: the end is missing.'],
    ['', 'Line 1, column 1: the end is missing.'],
  ])('that are %j: %s', (text, problem) => {
    expect(parseParams(text)).toEqual({ problem });
  });
});

describe('headers as lines', () => {
  it('leave out what is set for each request, and come back as they were', () => {
    const text = headerText([
      ['Host', 'a'],
      ['X-A', '1: 2'],
      ['x-a', '3'],
      ['AUTHORIZATION', '***'],
    ]);
    expect(text).toBe('X-A: 1: 2\nx-a: 3');
    expect(headersOf(`${text}\n\n`)).toEqual([
      ['X-A', '1: 2'],
      ['x-a', '3'],
    ]);
  });
});

it('takes the keys out of a pasted text', () => {
  expect(keysIn('zip: 58-102 #')).toBe('58102#');
});
