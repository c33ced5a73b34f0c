import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import express, { type NextFunction, type Request, type Response } from 'express';
import { fewOrMany } from '../../support/numbers.js';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import { Reader, shortMessage, TEXT } from './parts/reader.js';

type Middleware = (request: Request, response: Response, next: NextFunction) => void;

/** Reads the body to its end, and leaves it as something. */
const leaving =
  (keep: (bytes: Buffer, request: Request) => void): Middleware =>
  (request, _response, next) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      keep(Buffer.concat(chunks), request);
      next();
    });
  };

const ANY = { type: () => true };
const LEFT: Readonly<Record<string, Middleware>> = {
  'express.raw': express.raw(ANY) as Middleware,
  'express.text': express.text(ANY) as Middleware,
  'a Buffer in body': leaving((bytes, request) => (request.body = bytes)),
  'a string in body': leaving((bytes, request) => (request.body = bytes.toString())),
  'a Uint8Array in body': leaving((bytes, request) => (request.body = new Uint8Array(bytes))),
  'a view into a larger buffer': leaving((bytes, request) => {
    const room = new Uint8Array(bytes.length + 20).fill(0x7b);
    room.set(bytes, 10);
    request.body = room.subarray(10, 10 + bytes.length);
  }),
  'an ArrayBuffer in body': leaving((bytes, request) => (request.body = new Uint8Array(bytes).buffer)),
  'a DataView in body': leaving((bytes, request) => (request.body = new DataView(new Uint8Array(bytes).buffer))),
  'rawBody as text': leaving((bytes, request) => Object.assign(request, { rawBody: bytes.toString() })),
  'rawBody as bytes beside an empty body': leaving((bytes, request) =>
    Object.assign(request, { rawBody: bytes, body: {} }),
  ),
  'rawBody as a Uint8Array beside a parsed body': leaving((bytes, request) =>
    Object.assign(request, { rawBody: new Uint8Array(bytes), body: { type: 'mo', body: 'another' } }),
  ),
};

/** What is no parameters, and no bytes to read them from. */
const STRANGE: Readonly<Record<string, (bytes: Buffer) => unknown>> = {
  'a Map': (bytes) => new Map(Object.entries(JSON.parse(bytes.toString()) as object)),
  'a Blob': (bytes) => new Blob([new Uint8Array(bytes)]),
  'a stream': (bytes) => Readable.from([bytes]),
};

/** Where it stands: before the parsers of Nest, or instead of them. */
const PLACES = { 'before the parsers of Nest': {}, 'instead of the parsers of Nest': { bodyParser: false } } as const;
const WAYS = PLATFORMS.flatMap((platform) =>
  Object.keys(LEFT).flatMap((left) =>
    Object.keys(PLACES).flatMap((place) => [false, true].map((fastPath) => ({ platform, left, place, fastPath }))),
  ),
);

let receiver: Receiver;
afterEach(() => receiver.close());

// Every third one has each kind of body, either adapter, place and way: an application is started for each test.
describe.each(
  fewOrMany(
    WAYS.filter((_way, index) => index % 3 === 0),
    WAYS,
  ),
)('B6: $left on $platform, $place, fastPath: $fastPath', ({ platform, left, place, fastPath }) => {
  const start = async (): Promise<Reader> => {
    const configure = (app: INestApplication): void => void app.use(LEFT[left] as Middleware);
    const app = PLACES[place as keyof typeof PLACES];
    receiver = await startReceiver({ platform, options: { fastPath }, providers: [Reader], app, configure });
    return receiver.app.get(Reader);
  };
  const send = async (
    body: string | Buffer,
    type: readonly [string, string] = JSON_TYPE,
    path = PATH,
  ): Promise<number> => (await receiver.send({ path, headers: [GOOD, type], body })).status;

  it('a short message is delivered, never as an object of bytes', async () => {
    const reader = await start();
    expect(await send(shortMessage())).toBe(200);
    expect(await send(shortMessage(), JSON_TYPE, `${PATH}/sms.mo`)).toBe(200);
    expect(reader.texts).toEqual([TEXT, TEXT]);
    expect(reader.keys[0]).toEqual(['type', 'to', 'from', 'body', 'received_at']);
  });

  it('a form is read as a form', async () => {
    const reader = await start();
    const form = new URLSearchParams(JSON.parse(shortMessage()) as Record<string, string>).toString();
    expect(await send(form, FORM_TYPE)).toBe(200);
    expect(reader.texts).toEqual([TEXT]);
  });

  it('what is no JSON object is refused, and no stranger is read at all', async () => {
    const reader = await start();
    for (const body of ['{"type":"mo"', 'type=mo', '[1]', '"text"', '7', '']) expect(await send(body)).toBe(400);
    expect((await receiver.send({ headers: [JSON_TYPE], body: shortMessage() })).status).toBe(401);
    expect(reader.texts).toEqual([]);
  });
});

describe.each(PLATFORMS)('B6: on %s', (platform) => {
  it('the pairs of a form are read as they are, repeats included', async () => {
    const configure = (app: INestApplication): void =>
      void app.use(leaving((bytes, request) => (request.body = new URLSearchParams(bytes.toString()))));
    receiver = await startReceiver({ platform, providers: [Reader], configure });
    const form = new URLSearchParams(JSON.parse(shortMessage()) as Record<string, string>).toString();
    const send = (body: string) => receiver.send({ headers: [GOOD, FORM_TYPE], body });
    expect((await send(form)).status).toBe(200);
    expect((await send(`${form}&from=1`)).status).toBe(400);
    expect(receiver.app.get(Reader).texts).toEqual([TEXT]);
  });

  it('numbers that JSON does not know make no two events one', async () => {
    const big = (bytes: Buffer): unknown => ({
      ...(JSON.parse(bytes.toString()) as object),
      sequence: 12345678901234567890n,
    });
    const configure = (app: INestApplication): void =>
      void app.use(leaving((bytes, request) => (request.body = big(bytes))));
    receiver = await startReceiver({ platform, providers: [Reader], configure });
    const [first, second] = [shortMessage(), shortMessage()];
    for (const body of [first, second, first]) expect((await receiver.send({ body })).status).toBe(200);
    expect(receiver.app.get(Reader).texts).toEqual([TEXT, TEXT]);
  });

  it.each(Object.entries(STRANGE))('%s is refused, so that it comes again', async (_what, left) => {
    const configure = (app: INestApplication): void =>
      void app.use(leaving((bytes, request) => (request.body = left(bytes))));
    receiver = await startReceiver({ platform, providers: [Reader], configure });
    const answer = await receiver.send({ body: shortMessage() });
    expect([answer.status, answer.body]).toEqual([400, expect.stringContaining('VOX_BODY_NOT_OBJECT')]);
  });
});
