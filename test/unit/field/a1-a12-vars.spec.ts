import { describe, expect, it } from '@jest/globals';
import { VoiceDial, VoiceGather, VoicePay } from 'nestjs-vox-webhooks';
import { CallVars } from '../../../src/events/voice/call-vars.js';
import { readAll } from './read-all.js';
import { WORST } from './worst-shapes.js';

const leaves = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`v${index}`, '1']));
const nested = (name: string, depth: number, inner: unknown): unknown =>
  depth === 0 ? inner : { [name]: nested(name, depth - 1, inner) };
/** Longest path that the limits allow: 32 names of 50 characters, and the dots between them. */
const LONGEST = 32 * 50 + 31;

describe.each([
  ['as text', (value: unknown) => new CallVars(JSON.stringify(value))],
  ['as an object', (value: unknown) => new CallVars(value)],
])('A1: limits of variables %s', (_form, varsOf) => {
  it.each([
    ['a name of 51 characters', { ['k'.repeat(51)]: '1' }],
    ['a name of 16 K over many leaves, as reported', { ['k'.repeat(16_384)]: leaves(400) }],
    ['a name of 51 characters below another', { menu: { ['k'.repeat(51)]: '1' } }],
    ['a flat name with a part of 51 characters', { [`menu.${'k'.repeat(51)}`]: '1' }],
    ['a flat name of 33 parts', { [Array.from({ length: 33 }, () => 'a').join('.')]: '1' }],
    ['a flat name of 64 K dots', { ['.'.repeat(65_536)]: '1' }],
    ['a flat name of too many parts together with those above it', nested('a.b', 16, { 'c.d': '1' })],
    ['names of prototypes', { constructor: '1', prototype: { a: '1' }, a: { constructor: { prototype: { b: '1' } } } }],
    ['a flat name that reaches a prototype', { 'a.constructor.b': '1', 'prototype.a': '1' }],
  ])('%s: it costs the variable, and no other', (_what, wire) => {
    const vars = varsOf({ ...(wire as object), city: 'Omaha' });
    expect(vars.entries()).toEqual([['city', 'Omaha']]);
    expect(vars.get('city')).toBe('Omaha');
    expect(JSON.stringify(vars)).not.toMatch(/k{51}|constructor|prototype|"1"/);
  });

  it('keeps what is just within', () => {
    const name = 'k'.repeat(50);
    const path = Array.from({ length: 32 }, () => name).join('.');
    const vars = varsOf(nested(name, 31, { [name]: 'deep' }));
    expect([vars.get(path), path.length]).toEqual(['deep', LONGEST]);
    expect(varsOf({ [`${name}.digits`]: '1' }).get(`${name}.digits`)).toBe('1');
    expect(varsOf(leaves(512)).entries()).toHaveLength(512);
  });

  it.each([
    ['513 names', leaves(513)],
    ['513 names on two levels', { a: leaves(300), b: leaves(300) }],
    ['513 entries of a list', { city: 'Omaha', list: Array.from({ length: 513 }, () => '1') }],
  ])('reads nothing of %s', (_what, wire) => {
    expect(varsOf(wire).entries()).toEqual([]);
    expect(varsOf(wire).toJSON()).toEqual({});
  });

  it('agrees with itself: what is listed is found, nested or flat or by halves', () => {
    const vars = varsOf({ a: { 'b.c': '1', d: { e: '2' } }, 'a.d.e': '3', 'f.g': '4' });
    expect(vars.entries().map(([path]) => vars.get(path))).toEqual(vars.entries().map(([, value]) => value));
    expect(new Map(vars.entries())).toEqual(new Map(Object.entries({ 'a.b.c': '1', 'a.d.e': '3', 'f.g': '4' })));
  });
});

describe('A12: variables as text', () => {
  it('lose the names of prototypes as a body does, and stay as they came on raw', () => {
    const text =
      '{"__proto__":{"a":"1"},"constructor":{"a":"1"},"menu":{"prototype":"1","digits":"2"},"l":[{"constructor":1}]}';
    const call = new VoiceGather({ CallSid: 'c', Vars: text }, { step: 'menu' });
    expect(JSON.stringify(call.vars)).toBe('{"menu":{"digits":"2"},"l":[{}]}');
    expect([call.digits, call.vars.text, call.raw['Vars']]).toEqual(['2', text, text]);
    const merged = Object.assign({}, call.vars.toJSON());
    expect([Reflect.get(merged, 'a'), Reflect.get({}, 'a')]).toEqual([undefined, undefined]);
  });
});

describe('A1: variables that are too many never cost the call', () => {
  const Vars = JSON.stringify({ ['k'.repeat(16_384)]: leaves(5_000) });
  it.each([
    ['voice.gather', new VoiceGather({ CallSid: 'c', Vars, Digits: '1' }).digits],
    ['voice.dial', new VoiceDial({ CallSid: 'c', Vars, DialCallStatus: '1' }).dialStatus],
    ['voice.pay', new VoicePay({ CallSid: 'c', Vars, Result: '1' }).result],
  ])('%s has its parameter', (_event, value) => {
    expect(value).toBe('1');
  });
});

describe('A1: no reader of payloads takes longer than the body is larger', () => {
  const best = (read: () => void): number =>
    Math.min(
      ...Array.from({ length: 9 }, () => {
        const started = performance.now();
        read();
        return performance.now() - started;
      }),
    );
  const K = 1_024;

  // 16 times the body takes 16 times the time, or 256 times where it grows with its square. What takes no time at all is
  // counted as a quarter of a millisecond, for that is within the noise of the clock.
  it.each(WORST)('%s', (_what, make) => {
    const [small, large] = [make(16 * K), make(256 * K)];
    for (let warm = 0; warm < 5; warm += 1) readAll(small);
    const [before, after] = [best(() => readAll(small)), best(() => readAll(large))];
    expect(after / Math.max(before, 0.25)).toBeLessThan(80);
  });
});
