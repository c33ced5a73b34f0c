import type { IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { bearer, type VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import { type PlatformName, PLATFORMS } from '../../support/platforms.js';
import { type Receiver, PATH, startReceiver, TOKEN } from '../../support/receiver.js';
import { apiKey } from '../one-way/parts/api-key.js';
import { type Handed, handToExpress, handToFastify, type Told } from './parts/hand-over.js';
import { Reader, shortMessage, TEXT } from './parts/reader.js';

const KEY = 'key-of-the-portal-0123456789';
const AUTHORIZATION = `Bearer ${TOKEN}`;
const TYPE = { 'content-type': 'application/json' };

const HAND: Readonly<Record<PlatformName, (receiver: Receiver, handed: Handed) => Promise<Told>>> = {
  express: handToExpress,
  fastify: handToFastify,
};

/** How hosts leave raw headers out, or write them. */
const RAW: Readonly<Record<string, Pick<Handed, 'rawHeaders'>>> = {
  'empty raw headers': { rawHeaders: [] },
  'raw headers undefined': { rawHeaders: undefined as never },
  'raw headers null': { rawHeaders: null as never },
  'raw headers as Node leaves them': {},
  'raw headers that are an object': { rawHeaders: { authorization: AUTHORIZATION } as never },
  'raw headers that are a text': { rawHeaders: `Authorization: ${AUTHORIZATION}` as never },
};
const WAYS = PLATFORMS.flatMap((platform) =>
  Object.keys(RAW).flatMap((raw) => [false, true].map((fastPath) => ({ platform, raw, fastPath }))),
);

let receiver: Receiver;
afterEach(() => receiver.close());

describe.each(WAYS)('B7: headers and $raw on $platform, fastPath: $fastPath', ({ platform, raw, fastPath }) => {
  const start = async (options: Partial<VoxWebhooksOptions> = {}): Promise<Reader> => {
    receiver = await startReceiver({ platform, options: { fastPath, ...options }, providers: [Reader] });
    return receiver.app.get(Reader);
  };
  const statusOf = async (headers: Handed['headers'], body = shortMessage()): Promise<number> => {
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const handed = { url: PATH, headers: { ...length, ...headers }, body, ...RAW[raw] };
    return (await HAND[platform](receiver, handed)).status;
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

/** Lines that a host has written for itself. */
const WRITTEN: readonly (readonly [string, unknown[], number])[] = [
  ['a list with one value', ['Authorization', [AUTHORIZATION], 'Content-Type', ['application/json']], 200],
  ['names in other letters', ['AUTHORIZATION', AUTHORIZATION, 'content-type', 'application/json'], 200],
  ['a name without a value at the end', ['Authorization', AUTHORIZATION, 'Content-Type', 'application/json', 'X'], 200],
  ['holes', [undefined, undefined, 'Authorization', AUTHORIZATION, null, 5, 'Content-Type', 'application/json'], 200],
  [
    'names that are as long as ours and no texts',
    [{ length: 13 }, 'a', Array(13), 'b', 'Authorization', 'Bearer x'],
    401,
  ],
  ['a list with two credentials', ['Authorization', [AUTHORIZATION, AUTHORIZATION]], 401],
  ['a credential that is a number', ['Authorization', 5], 401],
  ['a good one and one that is null', ['Authorization', AUTHORIZATION, 'Authorization', null], 401],
  ['a credential that is cut off', ['Authorization'], 401],
  ['a type that is a number', ['Authorization', AUTHORIZATION, 'Content-Type', 5], 415],
];

describe.each(PLATFORMS)('B7: raw headers that a host has written, on %s', (platform) => {
  it.each(WRITTEN)('%s', async (_what, lines, status) => {
    receiver = await startReceiver({ platform, providers: [Reader] });
    const body = shortMessage();
    const headers = { ...TYPE, 'content-length': String(Buffer.byteLength(body)), authorization: AUTHORIZATION };
    const handed = { url: PATH, headers, rawHeaders: lines as string[], body };
    expect((await HAND[platform](receiver, handed)).status).toBe(status);
    expect(receiver.app.get(Reader).texts).toHaveLength(status === 200 ? 1 : 0);
  });
});

describe.each(PLATFORMS)('B7: headers that the application sets, on %s', (platform) => {
  /** As behind a gateway that keeps Authorization for itself, and sends no type. */
  const restore = (request: IncomingMessage, _response: unknown, next: () => void): void => {
    request.headers['authorization'] ??= request.headers['x-forwarded-authorization'] as string | undefined;
    request.headers['content-type'] ??= 'application/json';
    next();
  };

  it('count where the application has set them, and never beside one that was sent', async () => {
    receiver = await startReceiver({ platform, providers: [Reader], configure: (app) => void app.use(restore) });
    const statusOf = async (...headers: (readonly [string, string])[]): Promise<number> =>
      (await receiver.send({ headers, body: shortMessage() })).status;
    const forwarded = ['X-Forwarded-Authorization', AUTHORIZATION] as const;
    expect(await statusOf(forwarded)).toBe(200);
    expect(await statusOf(['X-Forwarded-Authorization', `${AUTHORIZATION}x`])).toBe(401);
    expect(await statusOf(forwarded, ['Authorization', 'Bearer guessed-token-0123456789'])).toBe(401);
    expect(await statusOf(forwarded, ['Content-Type', 'text/plain'])).toBe(415);
    expect(receiver.app.get(Reader).texts).toEqual([TEXT]);
  });
});
