import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type INestApplication, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { bearer, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { CapturedLogger } from '../../support/captured-logger.js';
import { exchangeRaw } from '../../support/exchange-raw.js';
import { PLATFORMS, type PlatformName } from '../../support/platforms.js';
import { GOOD, JSON_TYPE, type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';
import { type RequestParts, requestText } from '../../support/request-text.js';
import { messageBody } from '../handlers/deliveries.js';
import { Desk, HelloController } from '../one-way/parts/house.js';

const LIMIT = 2_097_152;
const LARGE = JSON.stringify({ text: 'x'.repeat(1_048_576) });

/** Request targets that both routers take for the route of inbound messages. */
const TAKEN = [
  'http://test/webhooks/vox/sms.mo',
  '/webhooks/vox/sms.mo#fragment',
  '/webhooks/vox/sms.m%6f',
  '/webhooks/vox/sms.mo?a=1#b',
  'http://test/webhooks/vox/sms.m%6F',
  '/webhooks/vox/sms.m%6F#fragment',
];
/** Those that only one of them takes, or neither. */
const DOUBTFUL = [
  '/webhooks/v%6fx/sms.mo',
  '/w%65bhooks/vox',
  '/WEBHOOKS/Vox/sms.mo',
  'HTTP://test/Webhooks/v%6Fx/sms.mo',
  '/webhooks/vox/sms.mo/',
  '/webhooks/vox/',
  '//webhooks/vox/sms.mo',
  '/webhooks//vox/sms.mo',
  '/webhooks/vox//sms.mo',
  // Fastify takes no absolute form with a fragment, on whatever route.
  'http://test/webhooks/vox/sms.m%6F#fragment',
  '/webhooks/vox/sms.mo/step/more',
];
/** A body that is announced and does not end. */
const ENDLESS = {
  unframed: true,
  headers: [JSON_TYPE, ['Transfer-Encoding', 'chunked']],
  body: `40\r\n{"text":"${'x'.repeat(55)}\r\n`,
} as const;

let parsed: number;

/** A parser of the application, in `main.ts`: tells of every body that it has read. */
const PARSERS: Readonly<Record<PlatformName, (app: INestApplication) => void>> = {
  express: (app) => {
    const options = { limit: LIMIT, verify: () => void parsed++ };
    (app as NestExpressApplication).useBodyParser('json', options);
  },
  fastify: (app) => {
    const parser = (_request: unknown, body: Buffer, done: (error: Error | null, body?: unknown) => void): void => {
      parsed++;
      done(null, JSON.parse(body.toString()));
    };
    (app as NestFastifyApplication).useBodyParser('application/json', { bodyLimit: LIMIT }, parser);
  },
};

const WAYS = PLATFORMS.flatMap((platform) => [false, true].map((fastPath) => ({ platform, fastPath })));

describe.each(WAYS)('A5: spellings of the path on $platform, fastPath: $fastPath', ({ platform, fastPath }) => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver({
      platform,
      options: { fastPath },
      providers: [Desk],
      controllers: [HelloController],
      configure: PARSERS[platform],
    });
  });
  afterAll(() => receiver.close());
  beforeEach(() => {
    parsed = 0;
    receiver.app.get(Desk).runs = 0;
  });
  const statusOf = async (parts: RequestParts): Promise<number> => (await receiver.send(parts)).status;

  it('the parser of the application is at work on its own routes', async () => {
    expect(await statusOf({ path: '/hello', headers: [JSON_TYPE], body: LARGE })).toBe(200);
    expect(parsed).toBe(1);
  });

  it.each(TAKEN)('%s without a good credential: 401, and no parser has the body', async (path) => {
    expect(await statusOf({ path, headers: [JSON_TYPE], body: LARGE })).toBe(401);
    expect(await statusOf({ path, ...ENDLESS })).toBe(401);
    expect([parsed, receiver.app.get(Desk).runs]).toEqual([0, 0]);
  });

  it.each(TAKEN)('%s with a good credential is handled', async (path) => {
    expect(await statusOf({ path, headers: [GOOD, JSON_TYPE], body: messageBody() })).toBe(200);
    expect([parsed, receiver.app.get(Desk).runs]).toEqual([0, 1]);
  });

  it.each(DOUBTFUL)('%s without a good credential: refused, and no parser has the body', async (path) => {
    const refusals = [400, 401, 404];
    expect(refusals).toContain(await statusOf({ path, headers: [JSON_TYPE], body: LARGE }));
    expect(refusals).toContain(await statusOf({ path, ...ENDLESS }));
    expect([parsed, receiver.app.get(Desk).runs]).toEqual([0, 0]);
  });
});

describe.each(PLATFORMS)('A5: the fast path on %s', (platform) => {
  const statuses = async (fastPath: boolean): Promise<number[]> => {
    const receiver = await startReceiver({ platform, options: { fastPath }, providers: [Desk] });
    const parts = { headers: [GOOD, JSON_TYPE], body: messageBody() };
    const answers = [];
    for (const path of [...TAKEN, ...DOUBTFUL]) answers.push((await receiver.send({ path, ...parts })).status);
    await receiver.close();
    return answers;
  };

  it('takes a path in the spellings in which a route takes it, and in no other', async () => {
    expect(await statuses(true)).toEqual(await statuses(false));
  });

  it.each(['/webhooks/vox?to=https://test//a', 'http://test/webhooks/vox?a'])('answers %s itself', async (path) => {
    const guard = { canActivate: () => false };
    const configure = (app: INestApplication) => void app.useGlobalGuards(guard);
    const receiver = await startReceiver({ platform, options: { fastPath: true }, providers: [Desk], configure });
    expect((await receiver.send({ path, body: messageBody() })).status).toBe(200);
    await receiver.close();
  });
});

describe.each([false, true])('A5: a Fastify that overlooks how a path is spelled, fastPath: %s', (fastPath) => {
  const routerOptions = {
    caseSensitive: false,
    ignoreTrailingSlash: true,
    ignoreDuplicateSlashes: true,
    useSemicolonDelimiter: true,
  };
  const SPELLINGS = [...DOUBTFUL.filter((path) => !path.includes('#')), '/webhooks/vox/sms.mo;a=1', '/webhooks/vox;/b'];
  let receiver: Receiver;
  beforeAll(async () => {
    @Module({
      imports: [VoxWebhooksModule.forRoot({ auth: [bearer(TOKEN)], fastPath, overload: { maxLoopDelay: 3_600_000 } })],
      providers: [Desk],
    })
    class App {}
    const adapter = new FastifyAdapter({ routerOptions });
    const app = await NestFactory.create(App, adapter, { logger: false });
    PARSERS.fastify(app);
    await app.listen(0, '127.0.0.1');
    const port = Number(new URL(await app.getUrl()).port);
    const send = (parts: RequestParts = {}) => exchangeRaw(port, requestText(parts));
    receiver = { app, port, send, logger: new CapturedLogger(), close: () => app.close() };
  });
  afterAll(() => receiver.close());
  beforeEach(() => void (parsed = 0));

  it.each(SPELLINGS)('%s without a good credential: 401, and no parser has the body', async (path) => {
    expect((await receiver.send({ path, headers: [JSON_TYPE], body: LARGE })).status).toBe(401);
    expect((await receiver.send({ path, ...ENDLESS })).status).toBe(401);
    expect([parsed, receiver.app.get(Desk).runs]).toEqual([0, 0]);
  });
});
