import { Module } from '@nestjs/common';
import { type AbstractHttpAdapter, NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { describe, expect, it } from '@jest/globals';
import { bearer, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { exchangeRaw } from '../support/exchange-raw.js';
import { requestText } from '../support/request-text.js';
import { GOOD, PATH, TOKEN } from '../support/words.js';

@Module({ imports: [VoxWebhooksModule.forRoot({ auth: [bearer(TOKEN)], requireHttps: true })] })
class App {}

const PROXY = '127.0.0.0/8';

function express(): AbstractHttpAdapter {
  const adapter = new ExpressAdapter();
  adapter.set('trust proxy', PROXY);
  return adapter;
}

describe('docs/security.md, on a proxy that adds to X-Forwarded-Proto', () => {
  it.each<[string, () => AbstractHttpAdapter, readonly number[]]>([
    ['Express believes the first value', express, [200, 403, 200, 403]],
    ['Fastify believes the last value', () => new FastifyAdapter({ trustProxy: PROXY }), [200, 403, 403, 200]],
  ])('%s', async (_what, adapter, expected) => {
    const app = await NestFactory.create(App, adapter(), { logger: false });
    await app.listen(0, '127.0.0.1');
    const port = Number(new URL(await app.getUrl()).port);
    const statuses = [];
    for (const proto of ['https', 'http', 'https, http', 'http, https']) {
      const headers = [GOOD, ['X-Forwarded-Proto', proto]] as const;
      statuses.push((await exchangeRaw(port, requestText({ method: 'GET', path: PATH, headers }))).status);
    }
    await app.close();
    expect(statuses).toEqual(expected);
  });
});
