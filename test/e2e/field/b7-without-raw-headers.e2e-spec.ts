import { afterEach, describe, expect, it } from '@jest/globals';
import { bearer, type VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import { type Receiver, PATH, startReceiver, TOKEN } from '../../support/receiver.js';
import { apiKey } from '../one-way/parts/api-key.js';
import { type Handed, handToExpress } from './parts/hand-over.js';
import { Reader, shortMessage, TEXT } from './parts/reader.js';

const KEY = 'key-of-the-portal-0123456789';
const AUTHORIZATION = `Bearer ${TOKEN}`;
const TYPE = { 'content-type': 'application/json' };

/** How hosts leave raw headers out. */
const RAW: Readonly<Record<string, Pick<Handed, 'rawHeaders'>>> = {
  'empty raw headers': { rawHeaders: [] },
  'raw headers undefined': { rawHeaders: undefined as never },
  'raw headers null': { rawHeaders: null as never },
  'raw headers as Node leaves them': {},
};
const WAYS = Object.keys(RAW).flatMap((raw) => [false, true].map((fastPath) => ({ raw, fastPath })));

let receiver: Receiver;
afterEach(() => receiver.close());

describe.each(WAYS)('a request with headers and $raw, fastPath: $fastPath', ({ raw, fastPath }) => {
  const start = async (options: Partial<VoxWebhooksOptions> = {}): Promise<Reader> => {
    receiver = await startReceiver({ options: { fastPath, ...options }, providers: [Reader] });
    return receiver.app.get(Reader);
  };
  const statusOf = async (headers: Handed['headers'], body = shortMessage()): Promise<number> => {
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const handed = { url: PATH, headers: { ...length, ...headers }, body, ...RAW[raw] };
    return (await handToExpress(receiver, handed)).status;
  };

  it('is let in by a good credential, and by no other', async () => {
    const reader = await start();
    expect(await statusOf({ ...TYPE, authorization: AUTHORIZATION })).toBe(200);
    expect(await statusOf({ ...TYPE, authorization: [AUTHORIZATION] })).toBe(200);
    const others = [`${AUTHORIZATION}x`, 'Bearer', '', `${AUTHORIZATION}, ${AUTHORIZATION}`, `Bearer  ${TOKEN}`];
    for (const authorization of others) expect(await statusOf({ ...TYPE, authorization })).toBe(401);
    expect(await statusOf(TYPE)).toBe(401);
    expect(reader.texts).toEqual([TEXT, TEXT]);
  });

  it('is nobody with two credentials, good ones or not', async () => {
    const reader = await start();
    const guessed = 'Bearer guessed-token-0123456789';
    for (const two of [[AUTHORIZATION, AUTHORIZATION], [AUTHORIZATION, guessed], [guessed, AUTHORIZATION], []]) {
      expect(await statusOf({ ...TYPE, authorization: two })).toBe(401);
    }
    expect(reader.texts).toEqual([]);
  });

  it('is let in by a header of another name, once', async () => {
    await start({ auth: [apiKey(KEY), bearer(TOKEN)] });
    expect(await statusOf({ ...TYPE, 'x-api-key': KEY })).toBe(200);
    expect(await statusOf({ ...TYPE, 'x-api-key': `${KEY}x` })).toBe(401);
    expect(await statusOf({ ...TYPE, 'x-api-key': [KEY, KEY] })).toBe(401);
  });

  it('has the content type of its headers', async () => {
    const reader = await start();
    const good = { authorization: AUTHORIZATION };
    const form = new URLSearchParams(JSON.parse(shortMessage()) as Record<string, string>).toString();
    expect(await statusOf({ ...good, 'content-type': 'application/x-www-form-urlencoded' }, form)).toBe(200);
    expect(await statusOf({ ...good, 'content-type': 'application/json; charset=utf-8' })).toBe(200);
    expect(await statusOf({ ...good, 'content-type': 'text/xml' })).toBe(415);
    expect(await statusOf({ ...good, 'content-type': ['application/json', 'text/xml'] })).toBe(415);
    expect(await statusOf(good)).toBe(415);
    expect(reader.texts).toEqual([TEXT, TEXT]);
  });
});
