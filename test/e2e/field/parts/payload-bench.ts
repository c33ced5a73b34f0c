import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { OnVoxEvent, VoxContext, VoxEvent, voxml, type VoiceGather, type WireParams } from 'nestjs-vox-webhooks';
import { VOX_CHANNELS, type VoxWebhookMessage } from 'nestjs-vox-webhooks/diagnostics';
import type { PlatformName } from '../../../support/platforms.js';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, type Receiver, startReceiver } from '../../../support/receiver.js';
import type { RequestParts } from '../../../support/request-text.js';

/** What a handler got. */
export interface Seen {
  readonly payload: VoxEvent;
  readonly ctx: VoxContext;
}

@Injectable()
export class PayloadDesk {
  readonly seen: Seen[] = [];

  @OnVoxEvent(['sms.*', 'mms.*', 'rcs.*', 'fax.*', 'voice.status'])
  note(payload: VoxEvent, ctx: VoxContext): void {
    this.seen.push({ payload, ctx });
  }
  @OnVoxEvent(['voice.inbound', 'voice.record'])
  answer(payload: VoxEvent, ctx: VoxContext) {
    this.seen.push({ payload, ctx });
    return voxml().say('Hello');
  }
  @OnVoxEvent('voice.gather')
  gathered(payload: VoiceGather, ctx: VoxContext) {
    this.seen.push({ payload, ctx });
    return voxml().say(payload.vars.entries().length > 0 ? 'some' : 'none');
  }
}

/** A receiver, and what its handlers and channels have seen in the test that runs. */
export interface PayloadBench {
  receiver: Receiver;
  desk: PayloadDesk;
  readonly messages: VoxWebhookMessage[];
  last(): Seen | undefined;
}

/** Starts a receiver for the tests of a block. */
export function usePayloadBench(platform: PlatformName): PayloadBench {
  const messages: VoxWebhookMessage[] = [];
  const listen = (message: unknown): void => void messages.push(message as VoxWebhookMessage);
  const bench = { messages, last: () => bench.desk.seen.at(-1) } as PayloadBench;
  beforeAll(async () => {
    bench.receiver = await startReceiver({ platform, providers: [PayloadDesk] });
    bench.desk = bench.receiver.app.get(PayloadDesk);
    subscribe(VOX_CHANNELS.webhook, listen);
  });
  afterAll(async () => {
    unsubscribe(VOX_CHANNELS.webhook, listen);
    await bench.receiver.close();
  });
  beforeEach(() => {
    bench.desk.seen.length = 0;
    messages.length = 0;
  });
  return bench;
}

export const SECRET = 'canary-4111111111111111';
export const MESSAGE = { type: 'mo', from: '12025550188', to: '12025550123', received_at: '2026-08-20T01:13:42Z' };
export const RECEIPT = { type: 'per_recipient', message_id: 'm1', status: 'failed' };

export const json = (params: WireParams, route = ''): RequestParts => ({
  path: PATH + route,
  headers: [GOOD, JSON_TYPE],
  body: JSON.stringify(params),
});
export const form = (text: string, route = ''): RequestParts => ({
  path: PATH + route,
  headers: [GOOD, FORM_TYPE],
  body: text,
});
export const get = (text: string, route = ''): RequestParts => ({
  method: 'GET',
  path: `${PATH}${route}?${text}`,
  headers: [GOOD],
});
export const text = (params: Readonly<Record<string, string>>): string => new URLSearchParams(params).toString();
