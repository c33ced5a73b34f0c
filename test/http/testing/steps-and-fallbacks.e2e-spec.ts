import { Injectable, Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bearer, OnVoxEvent, VoiceInbound, Voxml, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { VoxTest } from 'nestjs-vox-webhooks/testing';
import { AppModule, TOKEN } from './front-desk.js';

const nest = { logger: false } as const;

describe('a call that begins at a step', () => {
  let vox: VoxTest;
  beforeAll(async () => void (vox = await VoxTest.start(AppModule, { nest })));
  afterAll(() => vox.close());

  it('of a gather has its keys, and goes on from there', async () => {
    const call = await vox.call({
      event: 'voice.gather',
      step: 'menu',
      params: { Digits: '1' },
      outcomes: { dial: { status: 'busy' } },
    });
    expect(call.dialled).toEqual(['+12025550100']);
    expect(call.heard).toEqual(['It was busy.']);
    expect(call.ended).toEqual({ by: 'hangup' });
  });

  it('of a dial has its status, also with documented parameters alone', async () => {
    for (const documentedOnly of [false, true]) {
      const call = await vox.call({ event: 'voice.dial', step: 'afterwards', documentedOnly });
      expect(call.heard).toEqual(['It was no-answer.']);
    }
  });

  it('without a step goes to the only replier of its event', async () => {
    const call = await vox.call({ event: 'voice.redirect' });
    expect(call.heard).toEqual(['Press one for sales.']);
    expect(call.transcript[0]?.request).toMatchObject({ event: 'voice.redirect', url: vox.url('voice.redirect') });
  });
});

@Injectable()
class Failing {
  @OnVoxEvent('voice.inbound')
  greet(_call: VoiceInbound): Voxml {
    throw new Error('the handler fails');
  }
}

@Module({ imports: [VoxWebhooksModule.forRoot({ auth: [bearer(TOKEN)] })], providers: [Failing] })
class FailingModule {}

describe('a fallback that nobody asked for', () => {
  let vox: VoxTest;
  beforeAll(async () => void (vox = await VoxTest.start(FailingModule, { nest })));
  afterAll(() => vox.close());

  it('is told by the call', async () => {
    expect((await vox.call()).ended).toEqual({ by: 'hangup', fallback: 'VOX_HANDLER_FAILED' });
  });

  it('fails an expectation of 200, unless it is allowed', async () => {
    await expect(vox.send('voice.inbound').expect(200)).rejects.toThrow(
      'VOX_TEST_EXPECTATION: voice.inbound (v0), delivery 1: a fallback went out instead of a document of a handler, ' +
        'VOX_HANDLER_FAILED handler failed. See the log for the error the handler threw. ' +
        'The platform retries informational events.',
    );
    const { outcome } = await vox.send('voice.inbound', {}, { allowFallback: true }).expect(200).expect(200);
    expect(outcome).toEqual({ code: 'VOX_HANDLER_FAILED', fallback: true });
  });
});
