import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { get, type Server } from 'node:http';
import { once } from 'node:events';
import {
  Controller,
  ForbiddenException,
  Get,
  type INestApplication,
  Injectable,
  Module,
  Redirect,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { bearer, OnVoxEvent, SmsDlr, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { LeanExpressAdapter } from 'nestjs-vox-webhooks/express';
import { CapturedLogger } from '../../support/captured-logger.js';
import { TOKEN } from '../../support/receiver.js';

@Injectable()
class Refuses {
  canActivate(): never {
    throw new ForbiddenException('not you');
  }
}

@Injectable()
class Receipts {
  readonly seen: string[] = [];

  @OnVoxEvent('sms.dlr')
  receipt({ messageId }: SmsDlr): void {
    this.seen.push(messageId);
  }
}

@Controller()
class Pages {
  @Get('facts')
  facts(@Req() request: Request): object {
    const { ip, protocol, secure, hostname, query } = request;
    return { ip, protocol, secure, hostname, query, accepts: request.accepts('json'), via: request.get('x-seen') };
  }

  @Get('page')
  page(@Res() response: Response): void {
    response.status(201).cookie('a', 'b').type('text/plain').send('hello');
  }

  @Get('away')
  @Redirect('/facts', 302)
  away(): void {}

  @Get('closed')
  @UseGuards(Refuses)
  closed(): void {}
}

@Module({
  imports: [VoxWebhooksModule.forRoot({ auth: [bearer(TOKEN)] })],
  controllers: [Pages],
  providers: [Receipts],
})
class App {}

const start = async (options: { forceCloseConnections?: boolean } = {}): Promise<[INestApplication, string]> => {
  const logger = new CapturedLogger();
  const app = await NestFactory.create<NestExpressApplication>(App, new LeanExpressAdapter(), { logger, ...options });
  app.set('trust proxy', 1);
  app.use((request: Request, response: Response, next: NextFunction) => {
    request.headers['x-seen'] = 'middleware';
    response.set('X-Passed', 'yes');
    next();
  });
  await app.listen(0, '127.0.0.1');
  return [app, await app.getUrl()];
};

describe('an application on LeanExpressAdapter', () => {
  let app: INestApplication;
  let url: string;
  beforeAll(async () => {
    [app, url] = await start();
  });
  afterAll(() => app.close());

  it('has requests with everything that Express gives them', async () => {
    const headers = { 'X-Forwarded-For': '192.0.2.7', 'X-Forwarded-Proto': 'https' };
    const answer = await fetch(`${url}/facts?a=1`, { headers });
    expect(answer.headers.get('x-passed')).toBe('yes');
    expect(await answer.json()).toEqual({
      ip: '192.0.2.7',
      protocol: 'https',
      secure: true,
      hostname: '127.0.0.1',
      query: { a: '1' },
      accepts: 'json',
      via: 'middleware',
    });
  });

  it('has responses with everything that Express gives them', async () => {
    const answer = await fetch(`${url}/page`);
    expect([answer.status, answer.headers.get('set-cookie'), await answer.text()]).toEqual([
      201,
      'a=b; Path=/',
      'hello',
    ]);
    expect((await fetch(`${url}/away`, { redirect: 'manual' })).headers.get('location')).toBe('/facts');
  });

  it('runs guards and filters', async () => {
    const answer = await fetch(`${url}/closed`);
    expect([answer.status, await answer.json()]).toMatchObject([403, { message: 'not you' }]);
    expect((await fetch(`${url}/nowhere`)).status).toBe(404);
  });

  it('receives webhooks, and no strangers', async () => {
    const body = JSON.stringify({ message_id: 'm1', type: 'dlr', status: 'delivered', to: '+12025550100' });
    const send = (token: string): Promise<globalThis.Response> =>
      fetch(`${url}/webhooks/vox`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body,
      });
    expect([(await send('wrong')).status, (await send(TOKEN)).status]).toEqual([401, 200]);
    expect(app.get(Receipts).seen).toEqual(['m1']);
  });
});

it('requests and responses have the prototypes of the application before Express sees them', async () => {
  const [app, url] = await start();
  const { request, response } = app.getHttpAdapter().getInstance() as { request: object; response: object };
  const seen: unknown[] = [];
  (app.getHttpServer() as Server).prependListener(
    'request',
    (...pair: object[]) => void seen.push(...pair.map(Object.getPrototypeOf)),
  );
  await fetch(`${url}/page`);
  expect(seen).toEqual([request, response]);
  await app.close();
});

it('forceCloseConnections still ends connections that wait', async () => {
  const [app, url] = await start({ forceCloseConnections: true });
  const waiting = get(`${url}/page`, { agent: false, headers: { Connection: 'keep-alive' } });
  const [answer] = (await once(waiting, 'response')) as [NodeJS.ReadableStream];
  answer.resume();
  const closed = once(waiting, 'close');
  await app.close();
  await closed;
});
