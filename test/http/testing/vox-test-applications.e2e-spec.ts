import { Controller, Module, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { describe, expect, it } from '@jest/globals';
import {
  basic,
  bearer,
  signedLinks,
  VoiceInbound,
  VoxAuthGuard,
  VoxPayload,
  VoxReplyInterceptor,
  VoxWebhooksModule,
} from 'nestjs-vox-webhooks';
import { VoxTest } from 'nestjs-vox-webhooks/testing';
import { AppModule as WeatherModule } from '../../../sample/02-weather-ivr/src/app.module.js';
import { AppModule, FrontDesk, Messages, Receipts, TOKEN } from './front-desk.js';

const quiet = { logger: false } as const;

describe('an application', () => {
  it('is started as its main.ts would: prefix, other path, credentials asked for', async () => {
    @Module({
      imports: [
        VoxWebhooksModule.forRoot({ path: 'hooks', auth: () => Promise.resolve([basic('vox', 'a-password')]) }),
      ],
    })
    class Other {}
    const vox = await VoxTest.start(Other, { configure: (app) => app.setGlobalPrefix('api') });
    expect(new URL(vox.url('sms.mo')).pathname).toBe('/api/hooks');
    await vox.send('sms.mo').expect(200);
    await vox[Symbol.asyncDispose]();
  });

  it.each(['https://hooks.example.com', 'https://hooks.example.com/prod/'])(
    'may have the publicUrl %s',
    async (publicUrl) => {
      @Module({
        imports: [
          VoxWebhooksModule.forRoot({
            auth: [bearer(TOKEN), signedLinks('a-secret-of-at-least-thirty-two-characters')],
            publicUrl,
          }),
        ],
        providers: [FrontDesk],
      })
      class Public {}
      const vox = await VoxTest.start(Public, { nest: quiet });
      for (const callbackAuth of ['same', 'none'] as const) {
        const call = await vox.call({ callbackAuth });
        await call.press('1');
        expect(call.heard.at(-1)).toBe('It was completed.');
        expect(call.transcript.filter(({ kind }) => kind === 'request').map(({ answer }) => answer?.status)).toEqual([
          200, 200, 200,
        ]);
      }
      await vox.close();
    },
  );

  it('may be a dynamic module, such as that of a sample', async () => {
    const vox = await VoxTest.start(WeatherModule.with(TOKEN, 'a-link-secret-of-thirty-two-characters'), {
      nest: quiet,
    });
    const call = await vox.call();
    expect(call.waitingFor).toMatchObject({ verb: 'Gather', accepts: ['keys', 'speech'] });
    await vox.close();
  });

  it('may come from @nestjs/testing, with other providers', async () => {
    const statuses: string[] = [];
    const mark = (_id: string, status: string) => Promise.resolve(statuses.push(status) > 0);
    const tested = await Test.createTestingModule({ imports: [AppModule] })
      .overrideProvider(Messages)
      .useValue({ mark })
      .compile();
    const vox = await VoxTest.attach(tested.createNestApplication({ logger: false }));
    await vox.send('sms.dlr', { status: 'expired' }).expect(200);
    expect(statuses).toEqual(['expired']);
    expect(vox.app.get(Receipts).inbox).toEqual([]);
    await vox.close();
  });

  it('may have several registrations, of which the test names one', async () => {
    const one = VoxWebhooksModule.forRoot({ name: 'one', path: 'one', auth: [bearer(TOKEN)] });
    const two = VoxWebhooksModule.forRoot({ name: 'two', path: 'two', auth: 'none' });
    @Module({ imports: [one, two] })
    class Both {}
    const vox = await VoxTest.start(Both, { nest: quiet, registration: 'two' });
    expect(new URL(vox.url('sms.mo')).pathname).toBe('/two');
    await vox.send('sms.mo').expect(200);
    await vox.close();
    const start = (registration?: string) => VoxTest.start(Both, { nest: quiet, registration });
    await expect(start()).rejects.toThrow('there are several: "one", "two". Name one with the option `registration`.');
    await expect(start('three')).rejects.toThrow('no registration is named "three". ');
  });

  it('may take webhooks on a controller of its own', async () => {
    @Controller('my/calls')
    @UseGuards(VoxAuthGuard)
    class MyCalls {
      @Post()
      @UseInterceptors(VoxReplyInterceptor)
      take(@VoxPayload('voice.inbound') { from }: VoiceInbound): string {
        return `<Response><Say>${from}</Say></Response>`;
      }
    }
    @Module({ imports: [VoxWebhooksModule.forRoot({ path: false, auth: [bearer(TOKEN)] })], controllers: [MyCalls] })
    class Own {}
    const vox = await VoxTest.start(Own, { nest: quiet, path: '/my/calls' });
    const asInItsController = await VoxTest.attach(vox.app, { path: 'my/calls' });
    expect(asInItsController.url('voice.inbound')).toBe(vox.url('voice.inbound'));
    await vox.send('voice.inbound', { From: '+12025550111' }).expect(200, (body) => body.includes('+12025550111'));
    const call = await vox.call({ from: '+12025550112' });
    expect(call.heard).toEqual(['+12025550112']);
    await vox.close();
  });

  it('has to import the module', async () => {
    @Module({})
    class Bare {}
    await expect(VoxTest.start(Bare, { nest: quiet })).rejects.toMatchObject({
      code: 'VOX_TEST_REGISTRATION',
      message: expect.stringContaining('the module is not imported. Import VoxWebhooksModule.forRoot'),
    });
  });

  it('tells why it does not start, and lets the process live', async () => {
    @Module({ imports: [VoxWebhooksModule.forRoot({ auth: [] })] })
    class Wrong {}
    await expect(VoxTest.start(Wrong, { nest: quiet })).rejects.toMatchObject({ code: 'VOX_CONFIG' });
  });
});
