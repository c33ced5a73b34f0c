import { Injectable } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { INestApplication } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import { basic, bearer, OnVoxEvent, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { PreParserGate } from '../../../src/nest/pre-parser-gate.js';
import { WireClient } from '../../score/wire-client.js';
import { fewOrMany } from '../../support/numbers.js';
import { type PlatformName, PLATFORMS } from '../../support/platforms.js';
import { JSON_TYPE, PATH, TOKEN } from '../../support/receiver.js';
import { requestText } from '../../support/request-text.js';
import { authorizations, isGood, methods, paths } from './credentials.arbitrary.js';

const REQUESTS = fewOrMany(300, 1_500);

const BODY =
  '{"type":"mo","from":"12025550188","to":"12025550123","body":"x","received_at":"2026-08-20T01:13:42.000Z"}';

@Injectable()
class Handlers {
  runs = 0;

  @OnVoxEvent('*')
  any(): void {
    this.runs++;
  }

  @OnVoxEvent('voice.inbound')
  answer(): string {
    this.runs++;
    return '<Response/>';
  }
}

async function start(platform: PlatformName, gate: boolean): Promise<INestApplication> {
  const auth = [bearer(TOKEN), basic('vox', 'test-password')];
  const builder = Test.createTestingModule({
    imports: [VoxWebhooksModule.forRoot({ auth, dedupe: false })],
    providers: [Handlers],
  });
  if (!gate) builder.overrideProvider(PreParserGate).useValue({});
  const module = await builder.compile();
  const adapter = platform === 'express' ? new ExpressAdapter() : new FastifyAdapter();
  const app = module.createNestApplication(adapter, { logger: false });
  await app.listen(0, '127.0.0.1');
  return app;
}

const CASES = PLATFORMS.flatMap((platform) => [[platform, true] as const, [platform, false] as const]);

describe.each(CASES)('on %s, gate in place: %p', (platform, gate) => {
  let app: INestApplication;
  let client: WireClient;
  beforeAll(async () => {
    app = await start(platform, gate);
    client = new WireClient(Number(new URL(await app.getUrl()).port));
  });
  afterAll(async () => {
    client.end();
    await app.close();
  });
  const send = (method: string, path: string, values: readonly string[]): ReturnType<WireClient['send']> => {
    const headers = [JSON_TYPE, ...values.map((value) => ['Authorization', value] as const)];
    return client.send(method, requestText({ method, path, headers, body: BODY }));
  };

  it(`${REQUESTS} generated requests: no handler runs without one good credential, and none is answered 2xx`, async () => {
    const handlers = app.get(Handlers);
    const seen = { refused: 0, admitted: 0 };
    await fc.assert(
      fc.asyncProperty(authorizations, paths, methods, async (values, path, method) => {
        const before = handlers.runs;
        const end = await send(method, path, values);
        if (isGood(values)) return void seen.admitted++;
        seen.refused++;
        expect(handlers.runs).toBe(before);
        expect([400, 401, 404, 414, 'closed']).toContain(end);
      }),
      { numRuns: REQUESTS },
    );
    expect(seen.refused).toBeGreaterThan(REQUESTS * 0.8);
  }, 120_000);

  it("the module's own paths say 401 before they say anything else", async () => {
    for (const method of ['GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']) {
      for (const tail of ['', '/sms.mo', '/no.event', '/voice.inbound/menu']) {
        expect([method, tail, await send(method, PATH + tail, ['Bearer wrong'])]).toEqual([method, tail, 401]);
      }
    }
  });

  it('a good credential gets in, so that the above proves something', async () => {
    const { runs } = app.get(Handlers);
    expect(await send('POST', PATH, [`Bearer ${TOKEN}`])).toBe(200);
    expect(await send('POST', PATH, [`bAsIc ${Buffer.from('vox:test-password').toString('base64')}`])).toBe(200);
    expect(app.get(Handlers).runs).toBe(runs + 2);
  });
});
