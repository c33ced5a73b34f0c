import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { basic, bearer } from 'nestjs-vox-webhooks';
import { opens } from './door.js';
import { fewOrMany } from '../../support/numbers.js';

const PLACEHOLDER = /^(undefined|null|nan|\[object object\])$/i;
const isSecret = (text: string): boolean =>
  text !== '' && text === text.trim() && !/\p{Cc}/u.test(text) && !/\p{Cs}/u.test(text) && !PLACEHOLDER.test(text);

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 24 }),
  fc.string({ unit: fc.integer({ min: 0x21, max: 0xff }).map((code) => String.fromCharCode(code)), minLength: 1 }),
);
const user = text.filter((one) => isSecret(one) && !one.includes(':'));
const password = text.filter(isSecret);
const token = fc
  .tuple(text, text)
  .map(([a, b]) => `${a}${b}`.replace(/[\s,]/g, '').padEnd(16, 'x'))
  .filter(isSecret);
const fitsLatin1 = (one: string): boolean => Buffer.from(one, 'latin1').toString('latin1') === one;
const RUNS = { numRuns: fewOrMany(200, 1_500) };

describe('a Basic credential', () => {
  it('is opened by the canonical UTF-8 encoding of any pair', async () => {
    await fc.assert(
      fc.asyncProperty(user, password, async (name, secret) => {
        const header = `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`;
        expect(await opens([basic(name, secret)], header)).toBe(true);
      }),
      {
        ...RUNS,
        examples: [
          ['vox', 'pa:ss:'],
          ['ü', 'ß§ÿ'],
          ['a', '日本語🙂'],
        ],
      },
    );
  });

  it('is opened by the Latin-1 encoding where that can hold the pair', async () => {
    await fc.assert(
      fc.asyncProperty(user.filter(fitsLatin1), password.filter(fitsLatin1), async (name, secret) => {
        const header = `Basic ${Buffer.from(`${name}:${secret}`, 'latin1').toString('base64')}`;
        expect(await opens([basic(name, secret)], header)).toBe(true);
      }),
      RUNS,
    );
  });

  it('is opened by no other pair', async () => {
    await fc.assert(
      fc.asyncProperty(user, password, user, password, async (name, secret, otherName, otherSecret) => {
        fc.pre(name !== otherName || secret !== otherSecret);
        const header = `Basic ${Buffer.from(`${otherName}:${otherSecret}`).toString('base64')}`;
        const latin1 = Buffer.from(`${name}:${secret}`, 'latin1').toString('base64');
        fc.pre(header !== `Basic ${latin1}`);
        expect(await opens([basic(name, secret)], header)).toBe(false);
      }),
      RUNS,
    );
  });

  const sloppy: readonly (readonly [string, (encoded: string) => string])[] = [
    ['junk at the end', (encoded) => `${encoded}!!!!`],
    ['junk in the middle', (encoded) => `${encoded.slice(0, 3)}-_${encoded.slice(3)}`],
    ['one more padding sign', (encoded) => `${encoded}=`],
    ['padding left out', (encoded) => encoded.replace(/=+$/, '')],
    ['the url alphabet', (encoded) => encoded.replaceAll('+', '-').replaceAll('/', '_')],
    ['other case', (encoded) => encoded.toLowerCase()],
    ['unused bits set', (encoded) => encoded.replace(/[AQgw](==?)$/, 'B$1')],
    ['a line break', (encoded) => `${encoded.slice(0, 4)}\n${encoded.slice(4)}`],
    ['a space inside', (encoded) => `${encoded.slice(0, 4)} ${encoded.slice(4)}`],
    ['a space behind', (encoded) => `${encoded} `],
    ['a tab before', (encoded) => `\t${encoded}`],
    ['the pair not encoded at all', (encoded) => Buffer.from(encoded, 'base64').toString('latin1')],
    ['encoded twice', (encoded) => Buffer.from(encoded).toString('base64')],
  ];
  it.each(sloppy)('is not opened by a sloppy encoding: %s', async (_, spoil) => {
    await fc.assert(
      fc.asyncProperty(user, password, async (name, secret) => {
        const encoded = Buffer.from(`${name}:${secret}`).toString('base64');
        const spoilt = spoil(encoded);
        fc.pre(spoilt !== encoded);
        expect(await opens([basic(name, secret)], `Basic ${spoilt}`)).toBe(false);
      }),
      { numRuns: fewOrMany(30, 150) },
    );
  });
});

describe('a Bearer credential', () => {
  it('is opened by its token in UTF-8, and in Latin-1 where that can hold it', async () => {
    await fc.assert(
      fc.asyncProperty(token, async (secret) => {
        expect(await opens([bearer(secret)], `Bearer ${secret}`)).toBe(true);
        if (!fitsLatin1(secret)) return;
        expect(await opens([bearer(secret)], Buffer.from(`Bearer ${secret}`, 'latin1'))).toBe(true);
      }),
      { ...RUNS, examples: [['à-with-byte-a0-in-utf8'], ['日本語-token-0123456789'], ['ÿþý-0123456789abcdef']] },
    );
  });

  it('is opened by no other text: shortened, lengthened, one character changed, other case', async () => {
    await fc.assert(
      fc.asyncProperty(token, fc.nat(), async (secret, at) => {
        const index = at % secret.length;
        const changed = `${secret.slice(0, index)}~${secret.slice(index + 1)}`;
        const others = [
          secret.slice(1),
          secret.slice(0, -1),
          `${secret}x`,
          `x${secret}`,
          changed,
          secret.toUpperCase(),
        ];
        for (const other of others)
          if (other !== secret) expect(await opens([bearer(secret)], `Bearer ${other}`)).toBe(false);
      }),
      { numRuns: fewOrMany(100, 500) },
    );
  });

  it('takes its scheme in any case of letters, and no other scheme', async () => {
    const secret = 'token-0123456789abcdef';
    for (const scheme of ['bearer', 'BEARER', 'BeArEr'])
      expect(await opens([bearer(secret)], `${scheme} ${secret}`)).toBe(true);
    for (const scheme of ['basic', 'Token', 'Bearer:', 'Bearer=', '']) {
      expect(await opens([bearer(secret)], `${scheme} ${secret}`)).toBe(false);
    }
  });

  it.each<[string, string[]]>([
    ['no header', []],
    ['two headers, good and bad', ['Bearer token-0123456789abcdef', 'Bearer wrong']],
    ['two headers, bad and good', ['Bearer wrong', 'Bearer token-0123456789abcdef']],
    ['two equal headers', ['Bearer token-0123456789abcdef', 'Bearer token-0123456789abcdef']],
    ['a list in one header', ['Bearer token-0123456789abcdef, Bearer token-0123456789abcdef']],
    ['two spaces', ['Bearer  token-0123456789abcdef']],
    ['a tab', ['Bearer\ttoken-0123456789abcdef']],
    ['the token alone', ['token-0123456789abcdef']],
    ['the token as a pair', [`Basic ${Buffer.from('token-0123456789abcdef').toString('base64')}`]],
  ])('is not opened by %s', async (_, values) => {
    expect(await opens([bearer('token-0123456789abcdef')], ...values)).toBe(false);
  });
});
