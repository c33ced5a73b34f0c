import { expect } from '@jest/globals';
import type { OutcomeName } from 'nestjs-vox-webhooks/diagnostics';
import { DOCUMENT, HANG_UP } from '../support/behaviours.js';
import type { PolicyCase, PolicyGroup } from '../support/policy-case.js';
import { call, form, formText, get, json, message, MESSAGE } from '../support/requests.js';

const BODY = JSON.stringify(MESSAGE);
const FORM = formText(MESSAGE);
const bytes = (before: string, odd: readonly number[], after: string): Buffer =>
  Buffer.concat([Buffer.from(before), Buffer.from(odd), Buffer.from(after)]);
const odd = (...codes: number[]): Buffer => bytes('{"type":"mo","body":"', codes, '"}');
const unreadable = (name: string, ends: OutcomeName, body: string | Buffer): PolicyCase => ({
  name,
  ends,
  send: json(body),
});
/** JSON as written, which `JSON.stringify` would not write. */
const written = (name: string, text: string, also: PolicyCase['also'], ends: OutcomeName = 'handled'): PolicyCase => ({
  name,
  ends,
  send: json(`${BODY.slice(0, -1)},${text}}`),
  also,
});
const formWith = (name: string, text: string, also: PolicyCase['also']): PolicyCase => ({
  name,
  ends: 'handled',
  send: form(`${FORM}&${text}`),
  also,
});
const raw =
  (expected: Readonly<Record<string, unknown>>): NonNullable<PolicyCase['also']> =>
  (desk) =>
    expect({ ...desk.raw }).toMatchObject(expected);
/** Neither the prototype of all objects nor the parameters themselves hold what the sender put under a poisoned name. */
const unpoisoned: NonNullable<PolicyCase['also']> = ({ raw: params }) => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(Object.getPrototypeOf(params)).toBeNull();
  expect(namesIn(params)).toEqual(expect.not.arrayContaining(['__proto__', 'constructor', 'prototype', 'polluted']));
};

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Reflect.ownKeys(value).map(String);
  return [...own, ...Object.values(value).flatMap(namesIn)];
}

export const DECODING: readonly PolicyGroup[] = [
  {
    rule: 'a body that cannot be read is refused, and never quoted',
    cases: [
      unreadable('two bytes that are no UTF-8', 'badUtf8', odd(0xff, 0xfe)),
      unreadable('a UTF-8 sequence cut short', 'badUtf8', odd(0xe2, 0x82)),
      unreadable('an overlong UTF-8 sequence', 'badUtf8', odd(0xc0, 0xaf)),
      unreadable('a surrogate in UTF-8', 'badUtf8', odd(0xed, 0xa0, 0x80)),
      unreadable('text in Latin-1', 'badUtf8', odd(0xe4)),
      unreadable('text in UTF-16', 'badUtf8', Buffer.from(`\ufeff${BODY}`, 'utf16le')),
      { name: 'a form that is no UTF-8', ends: 'badUtf8', send: form(bytes(`${FORM}&a=`, [0xff], '')) },
      unreadable('JSON cut short', 'badJson', '{"a":'),
      unreadable('JSON with something behind it', 'badJson', `${BODY}x`),
      unreadable('two JSON objects', 'badJson', `${BODY}${BODY}`),
      unreadable('JSON with a comment', 'badJson', `/* a */${BODY}`),
      unreadable('JSON with single quotes', 'badJson', "{'type':'mo'}"),
      unreadable('JSON with a comma too many', 'badJson', '{"type":"mo",}'),
      unreadable('JSON with NaN', 'badJson', '{"a":NaN}'),
      unreadable('JSON with a raw line break in a text', 'badJson', '{"a":"\n"}'),
      unreadable('JSON with a raw NUL', 'badJson', '{"a":"\0"}'),
      unreadable('JSON behind an XSSI guard', 'badJson', `)]}',\n${BODY}`),
      unreadable('markup', 'badJson', '<script>alert(1)</script>'),
      unreadable('blanks', 'badJson', '   '),
      unreadable('a byte order mark alone', 'badJson', '\ufeff'),
      unreadable('null', 'notAnObject', 'null'),
      unreadable('a text', 'notAnObject', '"type"'),
      unreadable('a number', 'notAnObject', '42'),
      unreadable('true', 'notAnObject', 'true'),
      unreadable('an empty list', 'notAnObject', '[]'),
      unreadable('a list of messages', 'notAnObject', `[${BODY}]`),
      unreadable('nothing, as JSON', 'emptyBody', ''),
      { name: 'nothing, as a form', ends: 'emptyBody', send: form('') },
      { name: 'a form with a name twice', ends: 'repeatedKey', send: form(`${FORM}&from=1`) },
      { name: 'a form with a pair twice', ends: 'repeatedKey', send: form(`${FORM}&a=1&a=1`) },
      { name: 'a form with a name twice, once encoded', ends: 'repeatedKey', send: form(`${FORM}&%66rom=1`) },
      { name: 'a form with __proto__ twice', ends: 'repeatedKey', send: form(`${FORM}&__proto__=1&__proto__=2`) },
      { name: 'a query with a name twice', ends: 'repeatedKey', send: get(`?${FORM}&type=mo`) },
      {
        name: 'a call without a body hears the fallback',
        ends: 'emptyBody',
        heard: HANG_UP,
        send: form('', '/voice.dial'),
      },
      {
        name: 'a call with a name twice hears the fallback',
        ends: 'repeatedKey',
        heard: HANG_UP,
        send: form('CallSid=a&CallSid=b', '/voice.inbound'),
      },
      {
        name: 'a call in broken JSON hears the fallback',
        ends: 'badJson',
        heard: HANG_UP,
        send: json('{', '/voice.inbound'),
      },
      {
        name: 'a call that is a list hears the fallback',
        ends: 'notAnObject',
        heard: HANG_UP,
        send: json('[]', '/voice.inbound'),
      },
      {
        name: 'a call that is no UTF-8 hears the fallback',
        ends: 'badUtf8',
        heard: HANG_UP,
        send: form(Buffer.from([0x61, 0x3d, 0xff]), '/voice.inbound'),
      },
    ],
  },
  {
    rule: 'what can be read reaches the handler as it was sent',
    cases: [
      {
        name: 'a byte order mark before JSON',
        ends: 'handled',
        send: json(`\ufeff${BODY}`),
        also: raw({ type: 'mo' }),
      },
      {
        name: 'a byte order mark before a form',
        ends: 'handled',
        send: form(`\ufeff${FORM}`),
        also: raw({ type: 'mo' }),
      },
      { name: 'blanks around JSON', ends: 'handled', send: json(` \r\n\t${BODY}\n`) },
      {
        name: 'text in all scripts',
        ends: 'handled',
        send: message({ body: 'ß 語 🙂' }),
        also: raw({ body: 'ß 語 🙂' }),
      },
      {
        name: 'blanks at the ends of a text',
        ends: 'handled',
        send: message({ body: ' a ' }),
        also: raw({ body: ' a ' }),
      },
      written('a name twice in JSON: the last one counts', '"body":"second"', raw({ body: 'second' })),
      written('a number beyond all numbers', '"x":1e400', raw({ x: Infinity })),
      written('a number of twenty digits', '"x":12345678901234567890', raw({ x: 12345678901234567000 })),
      written('a NUL in a text', String.raw`"x":"a\u0000b"`, raw({ x: 'a\0b' })),
      written('a lone surrogate in a text', String.raw`"x":"\ud800"`, raw({ x: '\ud800' })),
      written('no name', '"":1', raw({ '': 1 })),
      written(
        'names of methods of all objects',
        '"hasOwnProperty":1,"toString":"x"',
        raw({ hasOwnProperty: 1, toString: 'x' }),
      ),
      formWith(
        'brackets in a form are part of the name',
        'a[b]=1&a[c]=2&d[]=3',
        raw({ 'a[b]': '1', 'a[c]': '2', 'd[]': '3' }),
      ),
      formWith('a percent sign without digits', 'x=%E0%A4%A&y=%', raw({ x: '\ufffd%A', y: '%' })),
      formWith('plus and percent', 'x=a+b%2Bc', raw({ x: 'a b+c' })),
      formWith('a NUL in a form', 'x=%00', raw({ x: '\0' })),
      formWith('a name without a value', 'x&y=', raw({ x: '', y: '' })),
      formWith(
        'names of methods of all objects in a form',
        'toString=x&hasOwnProperty=y',
        raw({ toString: 'x', hasOwnProperty: 'y' }),
      ),
      formWith('a semicolon separates nothing', 'x=1;y=2', raw({ x: '1;y=2' })),
    ],
  },
  {
    rule: 'names that reach a prototype are dropped on every level',
    cases: [
      written('__proto__ on top', '"__proto__":{"polluted":1}', unpoisoned),
      written('constructor on top', '"constructor":{"prototype":{"polluted":1}}', unpoisoned),
      written('prototype on top', '"prototype":{"polluted":1}', unpoisoned),
      written('__proto__ one level down', '"x":{"__proto__":{"polluted":1}}', unpoisoned),
      written('__proto__ in a list', '"x":[[{"__proto__":{"polluted":1}}]]', unpoisoned),
      written('constructor five levels down', '"x":{"a":{"b":{"c":{"constructor":{"polluted":1}}}}}', unpoisoned),
      written('an escaped spelling', String.raw`"\u005f_proto__":{"polluted":1}`, unpoisoned),
      formWith('__proto__ in a form', '__proto__=polluted', unpoisoned),
      formWith('constructor in a form', 'constructor=polluted&prototype=polluted', unpoisoned),
      { name: '__proto__ in a query', ends: 'handled', send: get(`?${FORM}&__proto__=polluted`), also: unpoisoned },
      formWith('brackets in a form', '__proto__[polluted]=1&constructor[prototype][polluted]=1', ({ raw: params }) => {
        expect(Reflect.get({}, 'polluted')).toBeUndefined();
        expect(params['__proto__[polluted]']).toBe('1');
      }),
      {
        name: 'in a call',
        ends: 'handled',
        heard: DOCUMENT,
        send: call({ constructor: 'polluted' }),
        also: unpoisoned,
      },
    ],
  },
];
