import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanParams } from '../../../src/intake/clean-params.js';
import { readStoredEvent } from '../../../src/delivery/queue/read-stored-event.js';
import { storedEvent } from '../delivery/stored-event.js';

/** As a queue keeps it: text. */
function throughJson(params: string): Readonly<Record<string, unknown>> {
  const text = JSON.stringify({ ...storedEvent('k'), params: '?' }).replace('"?"', () => params);
  return readStoredEvent(JSON.parse(text)).params;
}
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

describe('A12: the parameters of an event that comes out of a queue', () => {
  it('A12: have no prototype', () => {
    expect(Object.getPrototypeOf(throughJson('{"message_id":"1"}'))).toBeNull();
    expect('toString' in throughJson('{}')).toBe(false);
  });

  it.each([
    ['at the top', '{"__proto__":{"a":1},"constructor":1,"prototype":2,"kept":3}', { kept: 3 }],
    ['nested', '{"vars":{"__proto__":{"a":1},"constructor":{"prototype":1},"kept":3}}', { vars: { kept: 3 } }],
    ['in lists', '{"list":[{"__proto__":1},[{"prototype":1,"kept":3}]]}', { list: [{}, [{ kept: 3 }]] }],
    ['written with escapes', '{"\\u005f_proto__":{"a":1},"kept":3}', { kept: 3 }],
  ])('A12: hold no name that reaches a prototype, %s', (_where, text, expected) => {
    const params = throughJson(text);
    expect(JSON.stringify(params)).toBe(JSON.stringify(expected));
    for (const name of FORBIDDEN) expect(Object.hasOwn(params, name)).toBe(false);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('A12: are what the same parameters are over HTTP', () => {
    const anything = fc.dictionary(fc.oneof(fc.string(), fc.constantFrom(...FORBIDDEN)), fc.jsonValue({ maxDepth: 5 }));
    fc.assert(
      fc.property(anything, (value) => {
        const text = JSON.stringify(value);
        const direct = cleanParams(JSON.parse(text) as object);
        const queued = throughJson(JSON.stringify(direct));
        expect(queued).toEqual(direct);
        expect(Object.getPrototypeOf(queued)).toBe(Object.getPrototypeOf(direct));
      }),
    );
  });

  it('A12: leave what the queue holds as it is', () => {
    const stored = { ...storedEvent('k'), params: Object.freeze({ message_id: '1' }) };
    expect(readStoredEvent(stored).params).toEqual({ message_id: '1' });
    expect(Object.getPrototypeOf(stored.params)).toBe(Object.prototype);
  });
});
