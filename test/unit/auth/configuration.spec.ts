import { describe, expect, it } from '@jest/globals';
import { basic, bearer, type CredentialOptions, signedLinks, VoxConfigError } from 'nestjs-vox-webhooks';

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

const MISSING = 'is missing or empty';
const NEVER_SET = 'holds the text of a value that was never set';
const CONTROL = 'holds a line break or another control character';
const SPACE = 'begins or ends with white space';
/** What may stand in a file that is read later gets a second remedy. */
const [NOW, LATER] = [false, true];
const NEVER_A_SECRET = [
  ['undefined', undefined, MISSING, LATER],
  ['empty text', '', MISSING, LATER],
  ['spaces', '    ', MISSING, NOW],
  ['a tab and a line break', '\t\n', MISSING, NOW],
  ['the text undefined', 'undefined', NEVER_SET, LATER],
  ['the text UNDEFINED in spaces', ' UNDEFINED ', NEVER_SET, LATER],
  ['the text null', 'null', NEVER_SET, LATER],
  ['the text NaN', 'NaN', NEVER_SET, LATER],
  ['the text of an object', '[object Object]', NEVER_SET, LATER],
  ['a line feed at the end, as files have it', 'canary-0123456789abcdef\n', CONTROL, NOW],
  ['a carriage return inside', 'canary-01234567\r89abcdef', CONTROL, NOW],
  ['a header in disguise', 'canary-0123456789\r\nX-Evil: 1', CONTROL, NOW],
  ['a NUL', 'canary-0123456789\0abcdef', CONTROL, NOW],
  ['a leading space', ' canary-0123456789abcdef', SPACE, NOW],
  ['a trailing space', 'canary-0123456789abcdef ', SPACE, NOW],
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
  it.each(NEVER_A_SECRET)('refuses %s, naming option and remedy, never the value', (_, secret, problem, later) => {
    const error = errorOf(() => make(secret));
    expect(error.code).toBe('VOX_CONFIG');
    expect(error.option).toBe(option);
    expect(error.message).toBe(`VOX_CONFIG ${option}: ${problem}. ${error.remedy}`);
    expect(error.remedy).toMatch(/^Set it to the secret entered in the portal; is the environment variable set\?/);
    expect(error.remedy.includes('forRootAsync({ inject: [ConfigService], useFactory: (config) =>')).toBe(later);
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain('canary');
  });

  it.each([42, {}, [], true, null])('refuses %p, which plain JavaScript may hand over', (value) => {
    const loose = make as (secret: unknown) => unknown;
    expect(errorOf(() => loose(value)).message).toMatch(`VOX_CONFIG ${option}: is no text. Set it to`);
  });
});

describe('further rules', () => {
  const SPACE_OR_COMMA = 'holds white space or a comma. Use letters, digits and -._~+/ only.';

  it.each([
    [
      'a token shorter than 16 characters',
      () => bearer('canary-01234567'),
      'auth bearer token: is shorter than 16 characters. Use a long random one.',
    ],
    [
      'a secret of links shorter than 32 characters',
      () => signedLinks('canary-0123456789abcdef01234567'),
      'auth signedLinks secret: is shorter than 32 characters. Use a long random one.',
    ],
    [
      'a secret of links that is missing',
      () => signedLinks(undefined),
      'auth signedLinks secret: is missing or empty.',
    ],
    ['a token with a space', () => bearer('canary 0123456789abcdef'), `auth bearer token: ${SPACE_OR_COMMA}`],
    ['a token with a comma', () => bearer('canary,0123456789abcdef'), `auth bearer token: ${SPACE_OR_COMMA}`],
    [
      'a token with a no-break space',
      () => bearer('canary\u00a00123456789abcdef'),
      `auth bearer token: ${SPACE_OR_COMMA}`,
    ],
    [
      'a user with a colon',
      () => basic('canary:user', GOOD),
      'auth basic user: holds a colon. RFC 7617 ends the user at the first colon: choose another.',
    ],
  ])('%s is refused, the value not shown', (_, make, words) => {
    const error = errorOf(make);
    expect(error.message).toMatch(`VOX_CONFIG ${words}`);
    expect(error.message).not.toContain('canary');
  });

  it('a password may hold colons and spaces, a token of 16 characters is long enough', () => {
    expect(basic('vox', 'a:b: c').scheme).toBe('basic');
    expect(bearer('0123456789abcdef').scheme).toBe('bearer');
    expect(signedLinks('0123456789abcdef0123456789abcdef').scheme).toBe('link');
  });

  it('a short password is legal but reported as weak, without being shown', () => {
    expect(basic('vox', 'canary').weakness).toBe('its password has fewer than 8 characters');
    expect(basic('vox', '1234567').weakness).toBe('its password has fewer than 8 characters');
    for (const strong of [basic('vox', '12345678'), basic('vox', GOOD), bearer('0123456789abcdef')])
      expect(strong.weakness).toBeUndefined();
  });

  it.each<[string, (options: CredentialOptions) => unknown, string]>([
    ['bearer', (options) => bearer(GOOD, options), "bearer(token, { id: 'old' })"],
    ['basic', (options) => basic('vox', GOOD, options), "basic(user, password, { id: 'old' })"],
    ['signedLinks', (options) => signedLinks(GOOD + GOOD, options), "signedLinks(secret, { id: 'old' })"],
  ])('the options of %s are an object with an id', (_, make, call) => {
    const loose = make as (options: unknown) => unknown;
    expect(make({ id: 'old' })).toMatchObject({ id: 'old' });
    expect(make({})).toMatchObject({ id: undefined });
    expect(errorOf(() => loose('old')).message).toBe(
      `VOX_CONFIG auth options: are missing, or no object. Write ${call}.`,
    );
    expect(errorOf(() => loose({ id: 7 })).message).toBe(
      'VOX_CONFIG auth id: has no value that works. It takes a name for logs.',
    );
    expect(errorOf(() => loose({ name: 'old' })).option).toBe('auth name');
  });
});
