import { inspect } from 'node:util';
import { ModulesContainer } from '@nestjs/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bearer, signedLinks, VoxWebhooksModule, type VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import type { DeadLetter } from 'nestjs-vox-webhooks/ports';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, type Receiver, TOKEN } from '../../support/receiver.js';
import { ask, callParams, urlsIn } from './calling.js';
import { Line, startLine } from './line.js';

const SECRET = 'canary-link-secret-of-the-present-0123456789';
const STRANGE = 'link-secret-of-somebody-else-0123456789';
const CALL = 'call-a';
const BASE = '/webhooks/vox';
const MENU = `${BASE}/voice.gather/menu`;

const mark = (signature: string, callSid = CALL): string =>
  `vox-link=${Buffer.from(callSid).toString('base64url')}.${signature}`;
/** The other last character that stands for the same bytes: base64 leaves two bits of it unused. */
const twin = (signature: string): string =>
  signature.slice(0, -1) + String.fromCharCode(signature.charCodeAt(signature.length - 1) + 1);
const flipped = (signature: string): string => (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);

interface Forged {
  readonly path: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly headers?: readonly (readonly [string, string])[];
}
/** What is made of a good link that has this signature. */
const FORGERIES: readonly (readonly [string, (signature: string) => Forged])[] = [
  ['another call in the body', (s) => ({ path: `${MENU}?${mark(s)}`, params: { CallSid: 'call-b' } })],
  ['another call in body and link', (s) => ({ path: `${MENU}?${mark(s, 'call-b')}`, params: { CallSid: 'call-b' } })],
  ['another call in the link', (s) => ({ path: `${MENU}?${mark(s, 'call-b')}` })],
  ['no call in the body', (s) => ({ path: `${MENU}?${mark(s)}`, params: { CallSid: '' } })],
  ['no call in the link', (s) => ({ path: `${MENU}?${mark(s, '')}` })],
  ['another step', (s) => ({ path: `${BASE}/voice.gather/other?${mark(s)}` })],
  ['no step', (s) => ({ path: `${BASE}/voice.gather?${mark(s)}` })],
  ['another event', (s) => ({ path: `${BASE}/voice.dial/further?${mark(s)}` })],
  ['the entry of calls', (s) => ({ path: `${BASE}/voice.inbound?${mark(s)}` })],
  ['another notation of the path', (s) => ({ path: `${MENU.replace('menu', '%6denu')}?${mark(s)}` })],
  ['a changed signature', (s) => ({ path: `${MENU}?${mark(flipped(s))}` })],
  ['a signature in other letters', (s) => ({ path: `${MENU}?${mark(s.toUpperCase())}` })],
  ['another text of the same signature', (s) => ({ path: `${MENU}?${mark(twin(s))}` })],
  ['a signature with padding', (s) => ({ path: `${MENU}?${mark(`${s}=`)}` })],
  ['a signature with junk inside', (s) => ({ path: `${MENU}?${mark(`${s.slice(0, 9)}!${s.slice(9)}`)}` })],
  ['a signature cut short', (s) => ({ path: `${MENU}?${mark(s.slice(0, -4))}` })],
  ['no signature', () => ({ path: `${MENU}?${mark('')}` })],
  ['a signature written twice', (s) => ({ path: `${MENU}?${mark(s + s)}` })],
  ['two signatures in one mark', (s) => ({ path: `${MENU}?${mark(`${s}.${s}`)}` })],
  ['the same mark twice', (s) => ({ path: `${MENU}?${mark(s)}&${mark(s)}` })],
  ['a wrong mark behind a good one', (s) => ({ path: `${MENU}?${mark(s)}&${mark(flipped(s))}` })],
  ['the mark in the body', (s) => ({ path: MENU, params: { 'vox-link': mark(s).slice('vox-link='.length) } })],
  ['a secret of somebody else', () => ({ path: `${MENU}?${mark(signedLinks(STRANGE).sign!(MENU, CALL))}` })],
  ['a wrong header beside it', (s) => ({ path: `${MENU}?${mark(s)}`, headers: [['Authorization', `Bearer ${s}`]] })],
  ['an empty header beside it', (s) => ({ path: `${MENU}?${mark(s)}`, headers: [['Authorization', '']] })],
  ['two good headers beside it', (s) => ({ path: `${MENU}?${mark(s)}`, headers: [GOOD, GOOD] })],
  ['nothing at all', () => ({ path: MENU })],
];

const DOORS = PLATFORMS.flatMap((platform) => [true, false].map((gate) => ({ platform, gate })));

describe.each(DOORS)('signed links on $platform, gate: $gate', ({ platform, gate }) => {
  const letters: DeadLetter[] = [];
  const options: VoxWebhooksOptions = {
    auth: [bearer(TOKEN), signedLinks(SECRET)],
    deadLetters: { put: (letter) => Promise.resolve(void letters.push(letter)) },
  };
  let receiver: Receiver;
  let calls: Line['calls'];
  let menu: string;
  let whisper: string;
  let signature: string;
  beforeAll(async () => {
    receiver = await startLine({ platform, gate, options });
    calls = receiver.app.get(Line).calls;
    const answer = await ask(receiver, 'voice.inbound', { CallSid: CALL });
    [menu = '', whisper = ''] = urlsIn(answer.body);
    signature = menu.split('.').at(-1) ?? '';
  });
  afterAll(() => receiver.close());
  beforeEach(() => void calls.splice(0));

  const byGet = (url: string, params: Readonly<Record<string, string>>) =>
    receiver.send({ method: 'GET', path: `${url}&${callParams(params)}`, headers: [] });

  it('a request without header is let in by the link of its call, and the next links are signed too', async () => {
    expect(menu).toBe(`${MENU}?${mark(signature)}`);
    const { status, body } = await ask(receiver, menu, { CallSid: CALL }, []);
    expect(status).toBe(200);
    expect(calls.map(({ callSid }) => callSid)).toEqual([CALL]);
    const [further = ''] = urlsIn(body);
    expect((await ask(receiver, further, { CallSid: CALL }, [])).status).toBe(200);
    expect(calls).toHaveLength(2);
  });

  it.each(FORGERIES)('refuses %s, and no handler runs', async (_what, forge) => {
    const { path, params, headers = [] } = forge(signature);
    const answer = await ask(receiver, path, { CallSid: CALL, ...params }, headers);
    expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer realm="vox"']);
    expect(calls).toEqual([]);
  });

  it.each([MENU.toUpperCase(), `${MENU}/`])('refuses another spelling of the path: %s', async (path) => {
    const answer = await ask(receiver, `${path}?${mark(signature)}`, { CallSid: CALL }, []);
    // Fastify knows no such route.
    expect([answer.status, calls.length]).toEqual([platform === 'fastify' ? 404 : 401, 0]);
  });

  it('a request with a good header needs no link, and a broken one does it no harm', async () => {
    for (const path of [MENU, `${MENU}?${mark(flipped(signature))}`]) {
      expect((await ask(receiver, path, { CallSid: 'call-b' })).status).toBe(200);
    }
    expect(calls).toHaveLength(2);
  });

  it('the other leg of a call, which has an id of its own, is let in by the link of its Number', async () => {
    expect((await ask(receiver, whisper, { CallSid: 'call-of-the-callee' }, [])).status).toBe(200);
    const elsewhere = whisper.replace('voice.number/whisper', 'voice.gather/menu');
    expect((await ask(receiver, elsewhere, { CallSid: CALL }, [])).status).toBe(401);
    expect(calls.map(({ event }) => event)).toEqual(['voice.number']);
  });

  it('a GET is let in for its call only, and the mark is no parameter', async () => {
    const foreign = await byGet(menu, { CallSid: 'call-b' });
    expect([foreign.status, calls.length]).toEqual([401, 0]);
    for (const url of [menu, menu.replace('vox-link', 'vox%2Dlink'), menu.replace('vox-link', '%76ox-lin%6B')]) {
      expect((await byGet(url, { CallSid: CALL, Digits: '7' })).status).toBe(200);
      expect(Object.keys(calls.pop()?.raw ?? {})).toEqual(['CallSid', 'From', 'To', 'ApiVersion', 'Digits']);
    }
  });

  it('a GET with nothing but the mark is the endpoint check', async () => {
    const answer = await receiver.send({ method: 'GET', path: menu, headers: [] });
    expect([answer.status, answer.body]).toEqual([200, 'endpoint ready']);
    expect(calls).toEqual([]);
  });

  it('neither secret nor signature is in logs, dead letters or anything that can be inspected', async () => {
    for (const url of [menu, menu.replace('vox-link', 'vox%2Dlink')]) await byGet(url, { CallSid: CALL, Tag: 'drop' });
    await ask(receiver, menu, { CallSid: CALL, Tag: 'drop' }, []);
    await receiver.send({ path: menu, headers: [FORM_TYPE], body: `CallSid=${CALL}&CallSid=x` });
    expect(letters.length).toBeGreaterThanOrEqual(3);
    const bodies = letters.map(({ body = '' }) => Buffer.from(body, 'base64').toString('latin1'));
    const shown = [...bodies, inspect(letters, { depth: 9 }), receiver.logger.text, inspect(options, { depth: 9 })];
    for (const module of receiver.app.get(ModulesContainer).values()) {
      if (module.metatype !== VoxWebhooksModule) continue;
      for (const { instance } of module.providers.values()) shown.push(inspect(instance, { depth: 5 }));
    }
    shown.push(inspect(signedLinks(SECRET), { showHidden: true, depth: 9 }), JSON.stringify(signedLinks(SECRET)));
    // Logs, dead letters, the two printed above and the providers of the module.
    expect(shown.length).toBeGreaterThan(15);
    for (const canary of [SECRET, signature, signature.slice(0, 20), 'vox-link']) {
      expect(shown.filter((text) => text.includes(canary))).toEqual([]);
    }
  });
});
