import { describe, expect, it } from '@jest/globals';
import { basic, bearer, VoxConfigError } from 'nestjs-vox-webhooks';

type Make = (secret: string | undefined) => unknown;
const GOOD = 'pass-phrase-0123456789';
const asToken: Make = (secret) => bearer(secret);
const asUser: Make = (secret) => basic(secret, GOOD);
const asPassword: Make = (secret) => basic('vox', secret);
const PLACES = [
  ['auth bearer token', asToken],
  ['auth basic user', asUser],
  ['auth basic password', asPassword],
] as const;

const NEVER_A_SECRET = [
  ['undefined', undefined],
  ['empty text', ''],
  ['spaces', '    '],
  ['a tab and a line break', '\t\n'],
  ['the text undefined', 'undefined'],
  ['the text UNDEFINED in spaces', ' UNDEFINED '],
  ['the text null', 'null'],
  ['the text NaN', 'NaN'],
  ['the text of an object', '[object Object]'],
  ['a line feed at the end, as files have it', 'canary-0123456789abcdef\n'],
  ['a carriage return inside', 'canary-01234567\r89abcdef'],
  ['a header in disguise', 'canary-0123456789\r\nX-Evil: 1'],
  ['a NUL', 'canary-0123456789\0abcdef'],
  ['a leading space', ' canary-0123456789abcdef'],
  ['a trailing space', 'canary-0123456789abcdef '],
] as const;

function errorOf(make: () => unknown): VoxConfigError {
  try {
    make();
  } catch (error) {
    if (error instanceof VoxConfigError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe.each(PLACES)('%s', (option, make) => {
  it.each(NEVER_A_SECRET)('refuses %s, naming option and remedy, never the value', (_, secret) => {
    const error = errorOf(() => make(secret));
    expect(error.code).toBe('VOX_CONFIG');
    expect(error.option).toBe(option);
    expect(error.message).toContain(option);
    expect(error.message).toContain(error.remedy);
    expect(error.remedy.length).toBeGreaterThan(10);
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain('canary');
  });

  it.each([42, {}, [], true, null])('refuses %p, which plain JavaScript may hand over', (value) => {
    const loose = make as (secret: unknown) => unknown;
    expect(errorOf(() => loose(value)).option).toBe(option);
  });
});

describe('further rules', () => {
  it.each([
    ['a token shorter than 16 characters', () => bearer('canary-01234567'), 'auth bearer token'],
    ['a token with a space', () => bearer('canary 0123456789abcdef'), 'auth bearer token'],
    ['a token with a comma', () => bearer('canary,0123456789abcdef'), 'auth bearer token'],
    ['a token with a no-break space', () => bearer('canary\u00a00123456789abcdef'), 'auth bearer token'],
    ['a user with a colon', () => basic('canary:user', GOOD), 'auth basic user'],
  ])('%s is refused, the value not shown', (_, make, option) => {
    const error = errorOf(make);
    expect(error.option).toBe(option);
    expect(error.message).not.toContain('canary');
  });

  it('a password may hold colons and spaces, a token of 16 characters is long enough', () => {
    expect(basic('vox', 'a:b: c').scheme).toBe('basic');
    expect(bearer('0123456789abcdef').scheme).toBe('bearer');
  });

  it('a short password is legal but reported as weak, without being shown', () => {
    expect(basic('vox', 'canary').weakness).toMatch(/fewer than 8/);
    expect(basic('vox', 'canary').weakness).not.toContain('canary');
    expect(basic('vox', GOOD).weakness).toBeUndefined();
  });
});
