import { afterEach, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { OnVoxEvent, type SmsDlr, type VoiceGather, VoxContext, voxml, type Voxml } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, type Receiver, startReceiver } from '../../support/receiver.js';

/** What a handler may want of the request of its framework; some of it only Express has, some only Fastify. */
const MEMBERS = ['method', 'url', 'originalUrl', 'hostname', 'ip', 'protocol', 'query', 'params', 'body', 'headers'];

@Injectable()
class Curious {
  readonly seen: unknown[] = [];

  @OnVoxEvent('sms.dlr')
  receipt(_receipt: SmsDlr, context: VoxContext): void {
    this.look(context);
  }

  @OnVoxEvent('voice.gather', { step: 'menu' })
  menu(_gather: VoiceGather, context: VoxContext): Voxml {
    this.look(context);
    return voxml().hangup();
  }

  private look({ request }: VoxContext): void {
    const found = request as Request & { readonly routeOptions?: { readonly url: string } };
    const plain = MEMBERS.map((name) => [name, Reflect.get(found, name)]);
    const asked = {
      host: found.get?.('host'),
      json: found.accepts?.('json'),
      secure: found.secure,
      back: found.res?.req === found,
    };
    this.seen.push(
      JSON.parse(JSON.stringify({ ...Object.fromEntries(plain), ...asked, route: found.routeOptions?.url })),
    );
  }
}

let receiver: Receiver;
afterEach(() => receiver.close());

describe.each(PLATFORMS)('the request that a handler on %s looks at', (platform) => {
  const seenBy = async (fastPath: boolean): Promise<readonly unknown[]> => {
    receiver = await startReceiver({
      platform,
      options: { fastPath, dedupe: false },
      providers: [Curious],
    });
    const sent = {
      body: '{"message_id":"m","to":"1","status":"sent"}',
      headers: [GOOD, JSON_TYPE, ['Host', 'example.com']],
    } as const;
    const call = { path: `${PATH}/voice.gather/menu`, body: 'CallSid=c', headers: [GOOD, FORM_TYPE] } as const;
    for (let round = 0; round < 2; round++) {
      expect((await receiver.send({ ...sent, path: `${PATH}/sms.dlr` })).status).toBe(200);
      expect((await receiver.send(call)).status).toBe(200);
    }
    return receiver.app.get(Curious).seen;
  };

  it('is the same whichever way the webhook took', async () => {
    const whole = await seenBy(false);
    await receiver.close();
    expect(await seenBy(true)).toEqual(whole);
    expect(whole).toHaveLength(4);
    expect(whole[3]).toMatchObject({
      method: 'POST',
      params: { event: 'voice.gather', step: 'menu' },
      body: { CallSid: 'c' },
    });
  });
});
