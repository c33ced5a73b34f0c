import { type INestApplication, ValidationPipe } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { afterEach, describe, expect, it } from '@jest/globals';
import { VoiceInbound, VoxRefusal } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import {
  FORM_TYPE,
  JSON_TYPE,
  PATH,
  type Receiver,
  type ReceiverSetup,
  startReceiver,
} from '../../support/receiver.js';
import { callBody, messageBody, sendCall, sendMessage } from '../handlers/deliveries.js';
import {
  ClosedGuard,
  DOCUMENT,
  EnvelopeInterceptor,
  EverythingFilter,
  failure,
  Handlers,
  OwnController,
  Public,
} from './application.js';

const FAX =
  '{"type":"fax","id":"fc90","direction":"inbound","to":"12025550123","from":"12025550188","status":"received","time":"2024-01-01T16:51:17.320Z","pages":"2","duration":"41"}';

type SinceNest12 = INestApplication & { enableCsrfProtection?(): unknown };

describe.each(PLATFORMS)('beside the application on %s', (platform) => {
  let receiver: Receiver;
  const start = async (setup: ReceiverSetup = {}): Promise<void> => {
    const providers = [Handlers, ...(setup.providers ?? [])];
    receiver = await startReceiver({ platform, controllers: [OwnController], ...setup, providers });
  };
  const received = () => receiver.app.get(Handlers).seen;
  const own = (body: string, type: readonly [string, string] = JSON_TYPE) =>
    receiver.send({ path: '/own', headers: [type], body });
  afterEach(() => receiver.close());

  it.each([false, true])('a global ValidationPipe cuts nothing off (custom decorators: %p)', async (validateAll) => {
    const strict = { whitelist: true, forbidNonWhitelisted: true, transform: true };
    const pipe = new ValidationPipe({ ...strict, validateCustomDecorators: validateAll });
    await start({ configure: (app) => void app.useGlobalPipes(pipe) });
    const body = JSON.stringify({ ...(JSON.parse(messageBody()) as object), new_field: { deep: [1] } });
    expect((await sendMessage(receiver, body)).status).toBe(200);
    expect(received()[0]?.raw).toEqual(JSON.parse(body));
    expect((await sendCall(receiver)).body).toBe(DOCUMENT);
    expect(received()[1]).toBeInstanceOf(VoiceInbound);
  });

  it('a global guard lets in what `controllerDecorators` mark as public, and nothing else', async () => {
    const configure: ReceiverSetup['configure'] = (app) => void app.useGlobalGuards(new ClosedGuard());
    await start({ configure });
    expect((await sendMessage(receiver)).status).toBe(403);
    expect(received()).toEqual([]);
    await receiver.close();
    await start({ configure, structure: { controllerDecorators: [Public()] } });
    expect((await sendMessage(receiver)).status).toBe(200);
    expect((await receiver.send({ headers: [JSON_TYPE], body: messageBody() })).status).toBe(401);
  });

  it('a global interceptor that wraps every result does not touch our answers', async () => {
    await start({ configure: (app) => void app.useGlobalInterceptors(new EnvelopeInterceptor()) });
    const call = await sendCall(receiver);
    expect(call.body).toBe(DOCUMENT);
    expect(call.headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(call.lines.filter(([name]) => name === 'content-type')).toHaveLength(1);
    expect((await sendMessage(receiver)).body).toBe('');
    expect((await own('{"a":1}')).body).toBe('{"data":{"body":{"a":1}}}');
    expect(receiver.logger.text).not.toMatch(/headers? (already|after)|ERR_HTTP|already sent/i);
  });

  it('a global filter sees a failure once, with its cause, and its answer has our status', async () => {
    await start({ providers: [{ provide: APP_FILTER, useExisting: EverythingFilter }, EverythingFilter] });
    const filter = receiver.app.get(EverythingFilter);
    const answer = await sendMessage(receiver, FAX);
    expect([answer.status, answer.body]).toEqual([500, '{"oops":500}']);
    expect(filter.seen).toHaveLength(1);
    expect(filter.seen[0]).toBeInstanceOf(VoxRefusal);
    expect(filter.seen[0]).toMatchObject({ situation: 'failed', cause: failure });
    expect((await sendMessage(receiver, '{"type":"mo"}')).status).toBe(422);
    expect(filter.seen).toHaveLength(2);
    expect((await sendCall(receiver, 'voice.answered')).body).toBe('<Response><Hangup/></Response>');
    expect(filter.seen).toHaveLength(2);
  });

  it('a failed call without a fallback reaches the filter as well', async () => {
    await start({
      providers: [{ provide: APP_FILTER, useExisting: EverythingFilter }, EverythingFilter],
      options: { fallback: false },
    });
    expect((await sendCall(receiver, 'voice.answered')).status).toBe(500);
    expect(receiver.app.get(EverythingFilter).seen).toMatchObject([{ situation: 'failed', cause: failure }]);
  });

  it.each<[string, ReceiverSetup]>([
    ['rawBody: true', { app: { rawBody: true } }],
    ['bodyParser: false', { app: { bodyParser: false } }],
    ['CORS', { configure: (app) => app.enableCors() }],
    ['CORS from the start', { app: { cors: true } }],
    ['protection against forged requests', { configure: (app: SinceNest12) => void app.enableCsrfProtection?.() }],
    ['shutdown hooks', { configure: (app) => void app.enableShutdownHooks([]) }],
  ])('%s changes nothing for webhooks', async (_what, setup) => {
    await start(setup);
    expect((await sendMessage(receiver)).status).toBe(200);
    expect((await sendCall(receiver)).body).toBe(DOCUMENT);
    expect((await receiver.send({ method: 'GET' })).status).toBe(200);
    expect((await receiver.send({ body: '{' })).status).toBe(400);
    expect((await receiver.send({ headers: [], body: messageBody() })).status).toBe(401);
    expect(received()).toHaveLength(2);
  });

  it('a raised limit for other routes does not raise ours, and ours does not bind them', async () => {
    await start({
      app: { bodyParser: false },
      configure: (app) => {
        const parsers = app as unknown as { useBodyParser(...parser: readonly unknown[]): void };
        parsers.useBodyParser(...JSON_PARSER[platform]);
      },
    });
    const text = 'x'.repeat(300_000);
    const big = await receiver.send({ path: '/own/size', headers: [JSON_TYPE], body: JSON.stringify({ text }) });
    expect([big.status, big.body]).toEqual([201, '300000']);
    const body = JSON.stringify({ ...(JSON.parse(messageBody()) as object), text });
    expect((await sendMessage(receiver, body)).status).toBe(413);
    expect(received()).toEqual([]);
  });

  it('routes of the application keep their parsers and are not asked for our credentials', async () => {
    await start();
    expect((await own('{"a":[1]}')).body).toBe('{"body":{"a":[1]}}');
    expect((await own('a=1&b=2', FORM_TYPE)).body).toBe('{"body":{"a":"1","b":"2"}}');
    const get = await receiver.send({ method: 'GET', path: '/own?q=x', headers: [] });
    expect([get.status, get.body]).toEqual([200, '{"q":"x"}']);
    expect((await receiver.send({ path: '/own/none', headers: [], body: '{}' })).status).toBe(404);
    expect((await receiver.send({ path: `${PATH}s`, headers: [JSON_TYPE], body: callBody() })).status).not.toBe(401);
  });
});

/** On Fastify, Nest 11 hands out bytes unless it is told how to parse them. */
const JSON_PARSER = {
  express: ['json', { limit: '50mb' }],
  fastify: [
    'application/json',
    { bodyLimit: 52_428_800 },
    (_request: unknown, body: Buffer, done: (error: null, parsed: unknown) => void) =>
      done(null, JSON.parse(body.toString())),
  ],
} as const;
