import { afterEach, describe, expect, it } from '@jest/globals';
import { type INestApplication, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { ExpressAdapter } from '@nestjs/platform-express';
import { bearer, OnVoxEvent, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { CapturedLogger } from '../../support/captured-logger.js';
import { exchangeRaw } from '../../support/exchange-raw.js';
import { PLATFORMS, type PlatformName } from '../../support/platforms.js';
import { GOOD, JSON_TYPE, PATH, TOKEN } from '../../support/receiver.js';
import { requestText } from '../../support/request-text.js';
import { type Way, WayWatch } from './way-of.js';
import { SIGHTINGS, WAY_ROWS, type WayRow } from './ways.rows.js';

@Injectable()
class Receipts {
  @OnVoxEvent('sms.dlr')
  receipt(): void {}
}

const PLAIN: WayRow = { name: 'nothing', way: 'front' };

/** The parts of an instance of Fastify that count here. */
interface FastifyInstance {
  addHook(name: string, hook: (...given: never[]) => unknown): unknown;
}

/** As plugins do it, compression for one. */
function addPreHandler(route: { preHandler?: unknown }): void {
  route.preHandler = (_request: unknown, _reply: unknown, done: () => void): void => done();
}

let app: INestApplication;
afterEach(() => app.close());

/** Starts an application, and gives a function that tells the way of one more webhook. */
async function start(platform: PlatformName, row: WayRow, early?: () => void) {
  const { options, structure, providers = [], imports = [], configure } = row;
  @Module({
    imports: [VoxWebhooksModule.forRoot({ auth: [bearer(TOKEN)], ...options, ...structure }), ...imports],
    providers: [Receipts, ...providers],
  })
  class WayApp {}

  const watch = new WayWatch();
  const adapter = watch.adapters[platform]();
  app = await NestFactory.create(WayApp, adapter, { logger: new CapturedLogger(), abortOnError: false });
  configure?.(app);
  early?.();
  await app.listen(0, '127.0.0.1');
  watch.watch(app);
  const port = Number(new URL(await app.getUrl()).port);
  const send = async (): Promise<void> => {
    const body = JSON.stringify({ type: 'per_recipient', message_id: randomUUID(), to: '1', status: 'delivered' });
    const text = requestText({ path: `${PATH}/sms.dlr`, headers: [GOOD, JSON_TYPE], body });
    expect((await exchangeRaw(port, text)).status).toBe(200);
  };
  // The first one goes through Fastify, which shows what the others may leave out.
  await send();
  return (): Promise<Way> => watch.of(send);
}

describe.each(PLATFORMS)('on %s a webhook, beside', (platform) => {
  it.each(WAY_ROWS)('$name', async (row) => {
    const wayOf = await start(platform, row);
    const expected = typeof row.way === 'string' ? row.way : row.way[platform];
    SIGHTINGS.count = 0;
    expect([expected].flat()).toContain(await wayOf());
    expect(SIGHTINGS.count).toBe(row.sees ? 1 : 0);
  });
});

describe('on express', () => {
  it('middleware that comes while the application runs stands behind the route and would see nothing', async () => {
    const wayOf = await start('express', PLAIN);
    expect(await wayOf()).toBe('front');
    app.use((_request: unknown, _response: unknown, next: () => void) => next());
    expect(await wayOf()).toBe('front');
  });

  it('a hook of the adapter is run, whenever it is set', async () => {
    const wayOf = await start('express', PLAIN);
    (app.getHttpAdapter() as ExpressAdapter).setOnRequestHook(
      (_request: unknown, _response: unknown, done: () => void) => done(),
    );
    expect(await wayOf()).toBe('route');
  });

  it('who stands in for the application already is left alone', async () => {
    const wayOf = await start('express', PLAIN, () => {
      const server = app.getHttpServer() as Server;
      const [application] = server.listeners('request');
      server.removeAllListeners('request');
      server.on('request', (...given) => application?.call(server, ...given));
    });
    expect(await wayOf()).toBe('route');
  });
});

describe('on fastify', () => {
  const instance = (): FastifyInstance => app.getHttpAdapter().getInstance() as FastifyInstance;

  it.each<[string, Way, (fastify: FastifyInstance) => unknown]>([
    ['an onRequest hook', 'route', (fastify) => fastify.addHook('onRequest', () => Promise.resolve())],
    ['a preHandler hook', 'route', (fastify) => fastify.addHook('preHandler', () => Promise.resolve())],
    ['a hook that is added to each route', 'route', (fastify) => fastify.addHook('onRoute', addPreHandler)],
    ['an onResponse hook', 'gate', (fastify) => fastify.addHook('onResponse', () => Promise.resolve())],
    [
      'an onSend hook',
      'gate',
      (fastify) => fastify.addHook('onSend', (_request, _reply, payload) => Promise.resolve(payload)),
    ],
  ])('%s of the application is run', async (_name, way, add) => {
    const wayOf = await start('fastify', PLAIN, () => add(instance()));
    expect(await wayOf()).toBe(way);
  });
});
