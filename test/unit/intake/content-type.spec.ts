import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { soleHeader } from '../../../src/common/sole-header.js';
import { bodyKind, isIdentity } from '../../../src/intake/content-type.js';

const ACCEPTED = [
  ['application/json', 'json'],
  ['application/x-www-form-urlencoded', 'form'],
  ['Application/JSON', 'json'],
  ['application/json;charset=utf-8', 'json'],
  ['application/json; charset=utf-8', 'json'],
  ['application/json ; charset=utf-8', 'json'],
  ['application/json\t;\tcharset=UTF-8', 'json'],
  ['application/json; charset="utf-8"', 'json'],
  ['application/x-www-form-urlencoded; Charset=Utf-8', 'form'],
  // Field B5: other spellings of the one meaning.
  ['application/json ', 'json'],
  ['application/json;', 'json'],
  ['application/json; ', 'json'],
  ['application/json;;', 'json'],
  ['application/json; charset=utf8', 'json'],
  ['application/json; charset="UTF8";', 'json'],
  ['application/json; charset=utf-8; charset=utf8', 'json'],
] as const;

const REFUSED = [
  '',
  ' ',
  ' application/json',
  'application/json,',
  'application/json, text/plain',
  'application/json, application/json',
  'application/json\t;a',
  'application/json; a=b',
  'application/json; a=utf-8',
  'application/json; a="utf-8"',
  'application/json; charset',
  'application/json; charset=',
  'application/json; charset=utf-8; charset=utf-7',
  'application/json; charset=utf-8; a=b',
  'application/json; charset=utf-16',
  'application/json; charset=utf-7',
  'application/json; charset=iso-8859-1',
  'application/json; charset="utf-8',
  'application/json; charset=utf-8"',
  "application/json; charset='utf-8'",
  'application/json; charset = utf-8',
  'application/json\u00a0; charset=utf-8',
  'application/json\0',
  'application/json\n',
  'application/jsonp',
  'application/json+xml',
  'application/vnd.api+json',
  'application/x+json',
  'application/x-www-form-urlencoded2',
  'application\\json',
  'application/ json',
  'text/json',
  'text/plain',
  'text/xml',
  'multipart/form-data; boundary=x',
  'json',
  'form',
  'constructor',
  '__proto__',
  'tostring',
  'ｊson',
  'applıcation/json',
];

describe('the kind of a body', () => {
  it.each(ACCEPTED)('%j is %s', (type, kind) => expect(bodyKind(type)).toBe(kind));

  it.each(REFUSED)('%j is no kind that is read', (type) => expect(bodyKind(type)).toBeUndefined());

  it('is undefined without a Content-Type and with more than one, equal or not', () => {
    const kindOf = (...lines: string[]) =>
      bodyKind(
        soleHeader({ headers: {}, rawHeaders: lines.flatMap((line) => ['Content-Type', line]) }, 'content-type'),
      );
    expect(kindOf('application/json')).toBe('json');
    expect(kindOf()).toBeUndefined();
    expect(kindOf('application/json', 'application/json')).toBeUndefined();
    expect(kindOf('application/json', 'text/plain')).toBeUndefined();
  });

  it('any text but the accepted ones is refused, however near, and in no time', () => {
    const near = fc.array(fc.constantFrom('application/json', ';', ' ', '\t', 'charset=utf-8', '"', ',', 'a=b', '/'), {
      maxLength: 6,
    });
    const grammar = /^application\/(json|x-www-form-urlencoded)[ \t]*(;[ \t]*(charset=(utf-8|"utf-8"))?[ \t]*)*$/;
    fc.assert(
      fc.property(
        near.map((parts) => parts.join('')),
        (type) => expect(bodyKind(type) !== undefined).toBe(grammar.test(type)),
      ),
      { numRuns: 5_000 },
    );
    const started = performance.now();
    expect(bodyKind(`application/json${' \t'.repeat(8_000)}x`)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('the length of a Content-Type', () => {
  it.each([
    [256, 'json'],
    [257, undefined],
  ])('of %i characters', (length, kind) => expect(bodyKind('application/json'.padEnd(length))).toBe(kind));
});

describe('a Content-Encoding', () => {
  it.each(['', ' ', 'identity', 'Identity', 'IDENTITY', ' identity\t', 'identity, identity', ', identity,,', ','])(
    'of %j leaves the body as it is',
    (coding) => expect(isIdentity(coding)).toBe(true),
  );

  it.each([
    'gzip',
    'br',
    'identity, gzip',
    'gzip, identity',
    'x-identity',
    'identityx',
    'identity;q=0',
    'identity\n',
    '*',
  ])('of %j does not', (coding) => expect(isIdentity(coding)).toBe(false));
});
