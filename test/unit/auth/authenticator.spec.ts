import { describe, expect, it } from '@jest/globals';
import { basic, bearer, type Credential, signedLinks, type VoxAuth } from 'nestjs-vox-webhooks';
import type { RequestHead } from '../../../src/common/request-head.interface.js';
import type { AuthFunctionRules } from '../../../src/credentials/auth-function.js';
import { createAuthenticator } from '../../../src/credentials/create-authenticator.js';
import { linkMark, linkQuery, openSubject } from '../../../src/credentials/link-mark.js';
import { PresentedCredentials } from '../../../src/credentials/presented-credentials.js';
import { opens } from './door.js';
import { VoxRefusalError } from '../../../src/outcomes/vox-refusal.error.js';

const TOKEN = 'token-0123456789abcdef';
const SECRET = 'secret-0123456789-0123456789-abcdef';
const CALL = 'CA01';
const PATH = '/webhooks/vox/voice.gather';

const headOf = (headers: Readonly<Record<string, string>>, url = PATH): RequestHead => ({
  method: 'POST',
  url,
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  rawHeaders: Object.entries(headers).flat(),
});
const NOBODY = headOf({});

/** An authenticator, and the failures that it has told of. */
function authenticator(auth: VoxAuth, rules: Partial<AuthFunctionRules> = {}) {
  const failures: unknown[] = [];
  const onFailure = (error: unknown): void => void failures.push(error);
  return {
    failures,

    by: createAuthenticator(auth, { headers: [], dropped: undefined, deadline: 2_000, onFailure, ...rules }),
  };
}
async function refusalOf(judge: () => unknown): Promise<VoxRefusalError> {
  const error: unknown = await Promise.resolve()
    .then(judge)
    .catch((thrown: unknown) => thrown);
  if (error instanceof VoxRefusalError) return error;
  throw new Error(`not refused: ${String(error)}`);
}

/** A kind of its own, in a header of its own. */
const apiKey = (key: string, more: Partial<Credential> = {}): Credential => ({
  scheme: 'api-key',
  id: undefined,
  challenge: undefined,
  weakness: undefined,
  standsAlone: true,
  accepts: (presented) => (presented.header('X-Api-Key') === key ? {} : undefined),
  present: () => ({ 'X-Api-Key': key }),
  openapi: undefined,
  ...more,
});

describe('a credential', () => {
  it.each([
    ['bearer', bearer(TOKEN), { Authorization: `Bearer ${TOKEN}` }],
    ['basic', basic('vox', 'pä:ss'), { Authorization: `Basic ${Buffer.from('vox:pä:ss').toString('base64')}` }],
    ['links', signedLinks(SECRET), {}],
  ])('of %s says how a program presents it', (_kind, credential, headers) => {
    expect(credential.present()).toEqual(headers);
    if (!credential.standsAlone) return;
    const { by } = authenticator([credential]);
    expect(by.authenticate(headOf({ ...credential.present() }))).toMatchObject({
      credential: `${credential.scheme}#1`,
    });
  });

  it.each([
    [bearer(TOKEN), 'bearer', 'Bearer realm="vox"', true, { type: 'http', scheme: 'bearer' }],
    [basic('vox', 'p'), 'basic', 'Basic realm="vox", charset="UTF-8"', true, { type: 'http', scheme: 'basic' }],
    [signedLinks(SECRET), 'link', undefined, false, undefined],
  ] as const)('%j says what it is', (credential, scheme, challenge, standsAlone, openapi) => {
    expect(credential).toMatchObject({ scheme, challenge, standsAlone });
    expect(credential.openapi?.type).toBe(openapi?.type);
    expect(credential.openapi?.scheme).toBe(openapi?.scheme);
    expect(credential.openapi?.description === undefined).toBe(openapi === undefined);
  });
});

describe('a secret with letters beyond ASCII', () => {
  const SHARP = 'ÿþý-0123456789abcdef';
  it.each<[string, Credential, string, readonly boolean[]]>([
    ['a token', bearer(SHARP), `Bearer ${SHARP}`, [true, true]],
    ['a token beyond Latin-1', bearer('日本語-0123456789abcdef'), 'Bearer 日本語-0123456789abcdef', [true, false]],
    ['another token', bearer(SHARP), 'Bearer ÿþÿ-0123456789abcdef', [false, false]],
  ])('is taken in UTF-8, and in Latin-1 where that can hold it: %s', async (_what, credential, text, opened) => {
    const headers = [Buffer.from(text), Buffer.from(text, 'latin1')];
    expect(await Promise.all(headers.map((header) => opens([credential], header)))).toEqual(opened);
  });

  it('is taken in both encodings in a pair too', async () => {
    for (const encoding of ['utf8', 'latin1'] as const) {
      const pair = Buffer.from('ü:ß', encoding).toString('base64');
      expect(await opens([basic('ü', 'ß')], `Basic ${pair}`)).toBe(true);
    }
  });
});

describe('a list of credentials', () => {
  it('asks for each scheme once, and not for what no sender can be asked for', async () => {
    const { by } = authenticator([
      bearer(TOKEN),
      bearer(`${TOKEN}2`),
      signedLinks(SECRET),
      basic('vox', 'p'),
      apiKey('k'),
    ]);
    const { outcome, headers, isDropped } = await refusalOf(() => by.authenticate(NOBODY));
    expect({ outcome, headers, isDropped }).toEqual({
      outcome: 'unauthorized',
      headers: { 'WWW-Authenticate': ['Bearer realm="vox"', 'Basic realm="vox", charset="UTF-8"'] },
      isDropped: false,
    });
  });

  it('drops without a word where that is asked for', async () => {
    const { by } = authenticator([bearer(TOKEN)], { dropped: 202 });
    const refusal = await refusalOf(() => by.authenticate(NOBODY));
    expect([refusal.getStatus(), refusal.headers, refusal.isDropped]).toEqual([202, {}, true]);
  });

  it('signs with the first that can', () => {
    const [one, other] = [signedLinks(SECRET), signedLinks(`${SECRET}2`)];
    expect(authenticator([bearer(TOKEN), one, other]).by.signer()).toBe(one);
    expect(authenticator([other, one]).by.signer()).toBe(other);
    expect(authenticator([bearer(TOKEN)]).by.signer()).toBeUndefined();
    const admitted = authenticator([bearer(TOKEN), one]).by.authenticate(headOf({ ...bearer(TOKEN).present() }));
    expect(admitted).toEqual({ credential: 'bearer#1', signer: one });
  });

  it('of which one throws admits nobody, and tells of the failure', async () => {
    const failure = new Error('the key store is away');
    const broken = apiKey('k', {
      accepts: () => {
        throw failure;
      },
    });
    const { by, failures } = authenticator([bearer(TOKEN), broken]);
    const { outcome, cause } = await refusalOf(() => by.authenticate(headOf({ ...bearer(TOKEN).present() })));
    expect([outcome, cause, failures]).toEqual(['authUnavailable', failure, [failure]]);
  });

  it('reads a header of its own in any case of letters, once', async () => {
    const { by } = authenticator([apiKey('k')]);
    expect(by.authenticate(headOf({ 'x-API-key': 'k' }))).toMatchObject({ credential: 'api-key#1' });
    const twice = { headers: { 'x-api-key': 'k' }, rawHeaders: ['X-Api-Key', 'k', 'X-Api-Key', 'k'] };
    expect((await refusalOf(() => by.authenticate(twice))).outcome).toBe('unauthorized');
  });
});

describe('a signed link', () => {
  const links = signedLinks(SECRET);
  const urlOf = (path: string, callSid: string, by = links): string =>
    `${path}?${linkQuery({ callSid, signature: by.sign?.(path, callSid) ?? '' })}`;
  const { by } = authenticator([bearer(TOKEN), links]);

  it('speaks for its path and its call, and is refused about another like no credential at all', async () => {
    const admitted = await by.authenticate(headOf({}, urlOf(PATH, CALL)));
    expect(admitted).toMatchObject({ credential: 'link#2', signer: links, link: { callSid: CALL } });
    const refusal = admitted.link?.refuse();
    expect([refusal?.outcome, refusal?.headers]).toEqual([
      'unauthorized',
      { 'WWW-Authenticate': ['Bearer realm="vox"'] },
    ]);
  });

  const good = urlOf(PATH, CALL);
  const mark = good.slice(good.indexOf('=') + 1);
  const [subject = '', signature = ''] = mark.split('.');
  it.each([
    ['of another path', `${PATH}x${good.slice(PATH.length)}`],
    ['of another call', `${PATH}?vox-link=${Buffer.from('CA02').toString('base64url')}.${signature}`],
    ['of another secret', urlOf(PATH, CALL, signedLinks(`${SECRET}2`))],
    ['that comes twice', `${good}&vox-link=${mark}`],
    ['without a signature', `${PATH}?vox-link=${subject}`],
    ['with an empty signature', `${PATH}?vox-link=${subject}.`],
    ['without a call', `${PATH}?vox-link=.${signature}`],
    ['with a third part', `${good}.x`],
    ['with an empty third part', `${good}.`],
    ['that is cut off', good.slice(0, -1)],
    ['that is longer', `${good}A`],
    ['that is empty', `${PATH}?vox-link=`],
    ['under another name', good.replace('vox-link', 'vox-links')],
  ])('%s opens nothing', async (_what, url) => {
    expect((await refusalOf(() => by.authenticate(headOf({}, url)))).outcome).toBe('unauthorized');
  });

  it('is not looked at where the request has an Authorization header', async () => {
    const head = headOf({ Authorization: 'Bearer wrong-0123456789abcdef' }, good);
    expect((await refusalOf(() => by.authenticate(head))).outcome).toBe('unauthorized');
    expect(by.authenticate(headOf({ ...bearer(TOKEN).present() }, good))).toEqual({
      credential: 'bearer#1',
      signer: links,
    });
  });

  it('may stand among other parameters, in any encoding of its name', async () => {
    const url = `${PATH}?a=1&vox%2Dlink=${mark}&b=2`;
    await expect(Promise.resolve().then(() => by.authenticate(headOf({}, url)))).resolves.toMatchObject({
      link: { callSid: CALL },
    });
  });

  it('has a mark that gives back whose it is', () => {
    const link = { callSid: 'CA ä.=&', signature: 'x-_' };
    expect(linkMark(linkQuery(link))).toEqual(link);
    expect([linkMark(''), linkMark('a=1')]).toEqual([undefined, undefined]);
  });

  it('without a call yet has a subject that no other has', () => {
    const subjects = Array.from({ length: 100 }, openSubject);
    expect(new Set(subjects).size).toBe(100);
    for (const one of subjects) expect(one).toMatch(/^~[\da-f-]{36}$/);
  });
});

describe('an `auth` function', () => {
  const good = headOf({ ...bearer(TOKEN).present() });

  it('is not called for a request that presents nothing, which is asked for what the portal can send', async () => {
    let calls = 0;
    const { by, failures } = authenticator(() => (calls++, [bearer(TOKEN)]));
    const first = await refusalOf(() => by.authenticate(NOBODY));
    expect([first.headers, calls]).toEqual([
      { 'WWW-Authenticate': ['Bearer realm="vox"', 'Basic realm="vox", charset="UTF-8"'] },
      0,
    ]);
    expect(await by.authenticate(good)).toEqual({ credential: 'bearer#1', signer: undefined });
    const next = await refusalOf(() => by.authenticate(NOBODY));
    expect([next.headers, calls, failures]).toEqual([{ 'WWW-Authenticate': ['Bearer realm="vox"'] }, 1, []]);
  });

  it('is called for whatever a credential may stand in', async () => {
    let calls = 0;
    const { by } = authenticator(() => (calls++, [apiKey('k'), signedLinks(SECRET)]), { headers: ['x-api-key'] });
    const heads = [headOf({ 'X-Api-Key': 'k' }), headOf({ Authorization: '' }), headOf({}, `${PATH}?vox-link=x`)];
    await Promise.allSettled(heads.map(async (head) => by.authenticate(head)));
    expect(calls).toBe(3);
    await Promise.allSettled(
      [headOf({ 'X-Other': 'k' }), headOf({}, `${PATH}?a=1`)].map(async (h) => by.authenticate(h)),
    );
    expect(calls).toBe(3);
  });

  it('gives a signer outside of a request', async () => {
    const links = signedLinks(SECRET);
    expect(await authenticator(() => Promise.resolve([bearer(TOKEN), links])).by.signer()).toBe(links);
    expect(await authenticator(() => [bearer(TOKEN)]).by.signer()).toBeUndefined();
  });

  const NO_LIST = 'the `auth` function has to return a list of credentials, such as [bearer(token)]';
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['one credential', bearer(TOKEN)],
    ['texts', [TOKEN]],
    ['nobody', [null]],
    ['a credential and another thing', [bearer(TOKEN), {}]],
    ['what has no scheme', [{ ...apiKey('k'), scheme: 1 }]],
    ['what accepts nothing', [{ ...apiKey('k'), accepts: 1 }]],
    ['what presents nothing', [{ ...apiKey('k'), present: 1 }]],
  ])('that returns %s has failed', async (_what, returned) => {
    const { by, failures } = authenticator((() => returned) as unknown as VoxAuth);
    for (const ask of [() => by.authenticate(good), () => by.signer()]) {
      const { outcome, cause } = await refusalOf(ask);
      expect([outcome, cause]).toEqual(['authUnavailable', new TypeError(NO_LIST)]);
    }
    expect(failures).toHaveLength(2);
  });

  it('that throws or is too slow has failed, and the failure is told', async () => {
    const failure = new Error('the secret store is away');
    const broken = authenticator(() => Promise.reject(failure));
    expect(await refusalOf(() => broken.by.authenticate(good))).toMatchObject({
      outcome: 'authUnavailable',
      cause: failure,
    });
    expect(broken.failures).toEqual([failure]);
    const slow = authenticator(() => new Promise(() => undefined), { deadline: 5 });
    const { cause } = await refusalOf(() => slow.by.authenticate(good));
    expect(cause).toEqual(new Error('the `auth` function took longer than 5 ms'));
  });
});

it('without credentials everybody is admitted, and nothing is signed', () => {
  const { by } = authenticator('none');
  expect(by.authenticate(NOBODY)).toEqual({ credential: 'none' });
  expect(by.signer()).toBeUndefined();
});

describe('what a request presents', () => {
  it('has one fingerprint, made once', () => {
    const presented = new PresentedCredentials(headOf({ Authorization: `Bearer ${TOKEN}` }));
    const print = presented.authorizationPrint();
    expect(print).toHaveLength(32);
    expect(presented.authorizationPrint()).toBe(print);
  });

  it.each([[{}], [{ Authorization: 'Bearer' }], [{ Authorization: 'Bearer a, b' }]])('%j has none', (headers) => {
    expect(new PresentedCredentials(headOf(headers)).authorizationPrint()).toBeUndefined();
  });

  it('has path and query apart', () => {
    const presented = new PresentedCredentials(headOf({}, '/a/b?c=d?e'));
    expect([presented.path, presented.query]).toEqual(['/a/b', 'c=d?e']);
  });
});
