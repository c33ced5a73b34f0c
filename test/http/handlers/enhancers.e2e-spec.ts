import type { INestApplication } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { VoxConfigError } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { messageBody, sendCall, sendMessage } from './deliveries.js';
import {
  calls,
  Dependency,
  Enhanced,
  MadeByFactory,
  makeGuard,
  makeInterceptor,
  makePipe,
  Refused,
  ScopedAndEnhanced,
} from './enhancers.js';

const HANDLERS = [Dependency, Enhanced, Refused, ScopedAndEnhanced];
const FAX =
  '{"type":"fax","id":"fc90","direction":"inbound","to":"12025550123","from":"12025550188","status":"received","time":"2024-01-01T16:51:17.320Z","pages":"2","duration":"41"}';
const MMS = (): string =>
  JSON.stringify({ ...(JSON.parse(messageBody()) as object), media: ['https://example.com/a'] });

const registerGlobals = (app: INestApplication): void => {
  const { mark } = app.get(Dependency);
  const [Guard, Interceptor, Pipe] = [makeGuard('app'), makeInterceptor('app'), makePipe('app')];
  app.useGlobalGuards(new Guard({ mark })).useGlobalInterceptors(new Interceptor()).useGlobalPipes(new Pipe());
};

describe.each(PLATFORMS)('enhancers on %s', (platform) => {
  describe('that a handler carries', () => {
    let receiver: Receiver;
    beforeAll(async () => void (receiver = await startReceiver({ platform, providers: HANDLERS })));
    afterAll(() => receiver.close());
    beforeEach(() => void calls.splice(0));

    it('guards and interceptors of class and method run once each, in a context of type vox', async () => {
      const answer = await sendCall(receiver);
      expect(answer.body).toBe('<Response/><!--method--><!--class-->');
      expect(calls).toEqual([
        'class guard vox injected',
        'method guard vox injected',
        'class interceptor vox',
        'method interceptor vox',
        'handler',
      ]);
    });

    it('pipes and parameter decorators run, and payload and context stay where they were', async () => {
      expect((await sendMessage(receiver)).status).toBe(200);
      expect(calls.filter((call) => !call.startsWith('class'))).toEqual([
        'parameter vox',
        'method pipe string',
        'method pipe SmsMo',
        'method pipe VoxContext',
        'parameter pipe string',
        'handler Start 1 sms.mo for default',
      ]);
    });

    it('pipes run though no parameter is decorated', async () => {
      await sendMessage(receiver, JSON.stringify({ ...(JSON.parse(messageBody()) as object), channel: 'rcs' }));
      expect(calls.filter((call) => !call.startsWith('class'))).toEqual([
        'undecorated pipe RcsMo',
        'undecorated pipe VoxContext',
        'handler rcs.mo',
      ]);
    });

    it('a filter sees what its handler threw, and what it returns is the result', async () => {
      const answer = await sendCall(receiver, 'voice.answered');
      expect(calls).toContain('method filter vox handler failed');
      expect(answer.body).toBe('<Response><Say>mended</Say></Response>');
    });

    it('a guard that says no makes its handler fail: an error status, so that the platform retries', async () => {
      expect((await sendMessage(receiver, MMS())).status).toBe(500);
      expect(calls).toEqual(['closed guard vox injected']);
    });

    it('a guard that says no to a call lets the caller hear the fallback', async () => {
      const answer = await sendCall(receiver, 'voice.record');
      expect([answer.status, answer.body]).toEqual([200, '<Response><Hangup/></Response>']);
      expect(calls).toEqual(['closed guard vox injected']);
    });

    it('those of a request-scoped handler are made for the same request', async () => {
      expect((await sendMessage(receiver, FAX)).status).toBe(200);
      expect(calls).toEqual(['scoped guard true', 'parameter vox', 'scoped handler true fax.inbound for default']);
    });
  });

  describe('that are global', () => {
    let receiver: Receiver;
    beforeAll(async () => {
      receiver = await startReceiver({
        platform,
        providers: [
          ...HANDLERS,
          { provide: APP_GUARD, useClass: makeGuard('module') },
          { provide: APP_INTERCEPTOR, useClass: makeInterceptor('module') },
          { provide: APP_PIPE, useClass: makePipe('module') },
        ],
        configure: registerGlobals,
      });
    });
    afterAll(() => receiver.close());
    beforeEach(() => void calls.splice(0));

    const ofGlobals = (): string[] => calls.filter((call) => /^(app|module) /.test(call)).toSorted();
    const ONCE = [
      'app guard http injected',
      'app interceptor http',
      'module guard http injected',
      'module interceptor http',
    ];

    it('run once per request, on the route, though the handler has its own', async () => {
      const answer = await sendCall(receiver);
      expect(ofGlobals().filter((call) => !call.includes('pipe'))).toEqual(ONCE);
      expect(answer.body).toBe('<Response/><!--method--><!--class-->');
    });

    it('run once per request for a message too', async () => {
      expect((await sendMessage(receiver)).status).toBe(200);
      expect(ofGlobals().filter((call) => !call.includes('pipe'))).toEqual(ONCE);
    });

    it('run once per request, though the handler is request-scoped', async () => {
      expect((await sendMessage(receiver, FAX)).status).toBe(200);
      expect(ofGlobals().filter((call) => !call.includes('pipe'))).toEqual(ONCE);
    });

    it('pipes see each argument of the route once, and none of the handler', async () => {
      await sendMessage(receiver);
      const piped = ofGlobals().filter((call) => call.includes('pipe'));
      expect(new Set(piped).size).toBe(piped.length);
      expect(piped.join()).not.toMatch(/SmsMo|VoxContext/);
    });
  });

  it('a guard that Nest never made, on a class behind a factory, is refused at start-up and not skipped', async () => {
    const provider = { provide: 'made', useFactory: () => new MadeByFactory() };
    const start = startReceiver({ platform, providers: [Dependency, provider] });
    await expect(start).rejects.toThrow(VoxConfigError);
    await expect(start).rejects.toThrow(/MadeByFactory\.take/);
  });
});
