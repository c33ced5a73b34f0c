import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { basic, bearer, type Credential } from 'nestjs-vox-webhooks';
import { fingerprint, type PresentedCredentials } from '../../../src/credentials/presented-credentials.js';
import { authenticatorOf, opens, requestWith } from './door.js';

const TOKEN = 'canary-token-0123456789';
const PASSWORD = 'canary-password';
const FORMS = [TOKEN, PASSWORD, Buffer.from(`vox:${PASSWORD}`).toString('base64'), Buffer.from(TOKEN).toString('hex')];
const CREDENTIALS = [bearer(TOKEN), basic('vox', PASSWORD), bearer(TOKEN, { id: 'current' })];

describe('a credential shows its secret nowhere', () => {
  it.each<[string, (credential: Credential) => string]>([
    ['util.inspect with hidden properties', (one) => inspect(one, { showHidden: true, depth: 9, getters: true })],
    ['util.inspect of its class', (one) => inspect(Object.getPrototypeOf(one), { showHidden: true, depth: 9 })],
    ['JSON.stringify', (one) => JSON.stringify(one)],
    ['a template', (one) => `${Object(one)}`],
    ['its own keys and values', (one) => JSON.stringify(Reflect.ownKeys(one).map((key) => Reflect.get(one, key)))],
    ['a structured clone', (one) => inspect(structuredClone(one), { showHidden: true, depth: 9 })],
  ])('%s', (_, show) => {
    for (const credential of CREDENTIALS) {
      const shown = show(credential);
      for (const form of FORMS) expect(shown).not.toContain(form);
      expect(shown).not.toMatch(/fingerprint|Buffer|Uint8Array/i);
    }
  });

  it('nor in what a refusal says', async () => {
    const present = async (): Promise<unknown> =>
      authenticatorOf(CREDENTIALS).authenticate(requestWith(`Bearer ${TOKEN}x`));
    const refusal: unknown = await present().catch((error: unknown) => error);
    const shown = inspect(refusal, { showHidden: true, depth: 9 });
    expect(shown).toContain('VOX_UNAUTHORIZED');
    for (const form of FORMS) expect(shown).not.toContain(form);
  });
});

describe('all candidates are looked at', () => {
  /** Counts what it is asked, and answers as it really is. */
  const watched = (credential: Credential, asked: string[], name: string): Credential => {
    const accepts = credential.accepts.bind(credential);
    return Object.assign(credential, {
      accepts: (presented: PresentedCredentials) => {
        asked.push(name);
        return accepts(presented);
      },
    });
  };
  const tokens = ['first-0123456789abcdef', 'second-0123456789abcdef', 'third-0123456789abcdef'];

  it.each([0, 1, 2, 3])('whichever of them fits (%i; 3: none)', async (index) => {
    const asked: string[] = [];
    const list = tokens.map((token) => watched(bearer(token), asked, token));
    expect(await opens(list, `Bearer ${tokens[index] ?? 'none-0123456789abcdef'}`)).toBe(index < 3);
    expect(asked).toEqual(tokens);
  });

  it('the first that fits gives its name, own or by position', async () => {
    const named = [bearer(TOKEN, { id: 'current' }), bearer(TOKEN), basic('vox', PASSWORD)];
    const pair = `Basic ${Buffer.from(`vox:${PASSWORD}`).toString('base64')}`;
    const nameOf = async (header: string): Promise<string> =>
      (await authenticatorOf(named).authenticate(requestWith(header))).credential;
    expect(await nameOf(`Bearer ${TOKEN}`)).toBe('current');
    expect(await nameOf(pair)).toBe('basic#3');
  });

  it('digests have one length whatever they stand for, and schemes do not share them', () => {
    const lengths = ['', 'a', 'a'.repeat(9_000)].map((text) => fingerprint('bearer', text).length);
    expect(new Set(lengths)).toEqual(new Set([32]));
    expect(fingerprint('basic', 'x').equals(fingerprint('bearer', 'x'))).toBe(false);
  });
});
