import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import {
  bearer,
  OnVoxEvent,
  signedLinks,
  type SmsDlr,
  step,
  type VoiceAnswered,
  type VoiceGather,
  type VoiceInbound,
  VoxLinks,
  voxml,
  type Voxml,
  VoxWebhooksModule,
  type VoxWebhooksOptions,
} from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import type { RawAnswer } from '../../support/exchange-raw.js';
import { FORM_TYPE, GOOD, JSON_TYPE, type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';

const ORIGIN = 'https://hooks.example.com/prod';
const SIGNED: Partial<VoxWebhooksOptions> = {
  publicUrl: ORIGIN,
  auth: [bearer(TOKEN), signedLinks('a-link-secret-of-forty-characters-000000')],
};
const UNSIGNED: Partial<VoxWebhooksOptions> = { publicUrl: ORIGIN };

@Injectable()
class Survey {
  receipts = 0;

  @OnVoxEvent('sms.dlr')
  receipt(_receipt: SmsDlr): void {
    this.receipts++;
  }

  @OnVoxEvent('voice.answered')
  greet(_call: VoiceAnswered): Voxml {
    return voxml().gather({ action: step(Survey, 'menu') }, (gather) => gather.say('Press one.'));
  }

  @OnVoxEvent(['voice.inbound', 'voice.answered'], { step: 'both' })
  both(_call: VoiceInbound | VoiceAnswered): Voxml {
    return voxml().hangup();
  }

  @OnVoxEvent('voice.gather')
  menu(_call: VoiceGather): Voxml {
    return voxml().hangup();
  }

  helper(): void {}
}

/** What a proxy that strips `/prod` passes on. */
const targetOf = (url: string): string => url.slice(ORIGIN.length);
const receipt = (): string =>
  JSON.stringify({ type: 'dlr', message_id: crypto.randomUUID(), to: '+12025550123', status: 'delivered' });
const callOf = (CallSid: string): string =>
  new URLSearchParams({ CallSid, From: '+12025550188', To: '+12025550123' }).toString();

describe.each(PLATFORMS)('links for REST requests on %s', (platform) => {
  let receiver: Receiver;
  let links: VoxLinks;
  const post = (path: string, body: string, ...headers: (readonly [string, string])[]): Promise<RawAnswer> =>
    receiver.send({ path, headers: [body.startsWith('{') ? JSON_TYPE : FORM_TYPE, ...headers], body });
  beforeAll(async () => {
    receiver = await startReceiver({ platform, options: SIGNED, providers: [Survey] });
    links = receiver.app.get(VoxLinks);
  });
  afterAll(() => receiver.close());

  it('a signed one is accepted without a header, on its own path only', async () => {
    const url = await links.event('sms.dlr');
    expect(url).toMatch(/^https:\/\/hooks\.example\.com\/prod\/webhooks\/vox\/sms\.dlr\?vox-link=[\w-]+\.[\w-]+$/);
    const target = targetOf(url);
    expect((await post(target, receipt())).status).toBe(200);
    expect(receiver.app.get(Survey).receipts).toBe(1);
    expect((await post(target.replace('sms.dlr', 'mms.dlr'), receipt())).status).toBe(401);
    expect((await post(target.replace('/sms.dlr', ''), receipt())).status).toBe(401);
    expect(await links.event('sms.dlr')).not.toBe(url);
  });

  it('one for a call brings any call, and is not extended by the answer', async () => {
    const target = targetOf(await links.step(Survey, 'greet'));
    const [, subject = ''] = /vox-link=([\w-]+)/.exec(target) ?? [];
    for (const callSid of ['call-a', Buffer.from(subject, 'base64url').toString()]) {
      const { status, body } = await post(target, callOf(callSid));
      expect([status, body]).toEqual([200, expect.stringContaining('voice.gather/menu"')]);
      expect(body).not.toContain('vox-link');
    }
    const { body } = await post(target, callOf('call-b'), GOOD);
    expect(body).toContain('voice.gather/menu?vox-link=');
  });

  it('a header that proves everything gets no link for an open subject', async () => {
    const { status, body } = await post('/webhooks/vox/voice.answered', callOf('~mine'), GOOD);
    expect([status, body.includes('vox-link')]).toEqual([200, false]);
  });

  it('has a share of its own', async () => {
    const target = targetOf(await links.event('sms.dlr'));
    const statuses = await Promise.all(Array.from({ length: 201 }, () => post(target, receipt())));
    expect(statuses.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      ...Array<number>(200).fill(200),
      503,
    ]);
    expect((await post(targetOf(await links.event('sms.dlr')), receipt())).status).toBe(200);
  });
});

describe('what VoxLinks gives', () => {
  const linksWith = async (options: Partial<VoxWebhooksOptions>, use: (links: VoxLinks) => Promise<void>) => {
    const receiver = await startReceiver({ options, providers: [Survey] });
    try {
      await use(receiver.app.get(VoxLinks));
    } finally {
      await receiver.close();
    }
  };

  it('is the URL of an event and of a step', () =>
    linksWith(UNSIGNED, async (links) => {
      expect(await links.event('flow.status')).toBe(`${ORIGIN}/webhooks/vox/flow.status`);
      expect(await links.step(Survey, 'greet')).toBe(`${ORIGIN}/webhooks/vox/voice.answered`);
      expect(await links.step(Survey, 'menu')).toBe(`${ORIGIN}/webhooks/vox/voice.gather/menu`);
      expect(await links.step(Survey, 'both', 'voice.inbound')).toBe(`${ORIGIN}/webhooks/vox/voice.inbound/both`);
    }));

  it('is signed with what an auth function gives', () =>
    linksWith({ ...SIGNED, auth: () => SIGNED.auth as [] }, async (links) => {
      expect(await links.event('sms.dlr')).toContain('?vox-link=');
    }));

  it('is an error with a code where there is nothing to give', () =>
    linksWith({}, async (links) => {
      const missing = { code: 'VOX_CONFIG', option: 'publicUrl' };
      await expect(links.event('sms.dlr')).rejects.toMatchObject(missing);
      await expect(links.step(Survey, 'greet')).rejects.toMatchObject(missing);
    }));

  it('names the events of a method that takes several, and the method that takes none', () =>
    linksWith(UNSIGNED, async (links) => {
      await expect(links.step(Survey, 'both')).rejects.toThrow(
        /VOX_CONFIG VoxLinks\.step\(Survey, 'both'\): takes several events\. Name one: .*voice\.inbound/,
      );
      await expect(links.step(Survey, 'helper')).rejects.toThrow(/VOX_CONFIG .*'helper'.*does not take an event/);
      await expect(links.step(Survey, 'greet', 'voice.gather' as never)).rejects.toThrow(/does not take voice\.gather/);
    }));

  it('belongs to the registration that is imported, or named', async () => {
    const of = (name: string) =>
      VoxWebhooksModule.forRoot({ name, path: name, auth: [bearer(TOKEN)], publicUrl: `https://${name}.example.com` });
    const billing = of('billing');
    @Injectable()
    class Sender {
      constructor(readonly links: VoxLinks) {}
    }
    @Module({ imports: [billing], providers: [Sender], exports: [Sender] })
    class BillingModule {}
    const receiver = await startReceiver({ bare: true, imports: [BillingModule, of('other')] });
    const { links } = receiver.app.get(Sender, { strict: false });
    expect(await links.event('sms.dlr')).toBe('https://billing.example.com/billing/sms.dlr');
    expect(await links.of('other').event('sms.dlr')).toBe('https://other.example.com/other/sms.dlr');
    expect(() => links.of('third')).toThrow(/VOX_CONFIG/);
    await receiver.close();
  });
});
