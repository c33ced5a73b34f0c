import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { OnVoxEvent, VoxContext, VoxEvent, voxml, type VoiceGather, type WireParams } from 'nestjs-vox-webhooks';
import { VOX_CHANNELS, type VoxWebhookMessage } from 'nestjs-vox-webhooks/diagnostics';
import type { DeliveryQueue, QueueHost, StoredEvent } from 'nestjs-vox-webhooks/ports';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import type { RequestParts } from '../../support/request-text.js';
import { until } from '../../support/until.js';

/** What a handler got. */
interface Seen {
  readonly payload: VoxEvent;
  readonly ctx: VoxContext;
}

@Injectable()
class Desk {
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

/** A queue whose other end is another process: nothing but JSON goes through. */
class JsonQueue implements DeliveryQueue {
  host?: QueueHost;
  readonly stored: string[] = [];

  open(host: QueueHost): Promise<void> {
    this.host = host;
    return Promise.resolve();
  }
  async store(event: StoredEvent, handlers: readonly string[]): Promise<void> {
    const text = JSON.stringify(event);
    this.stored.push(text);
    for (const handler of handlers) await this.host?.run(JSON.parse(text) as StoredEvent, handler, { number: 1 });
  }
  health = () => Promise.resolve({ ok: true, waiting: 0, lagMs: 0, deadLetters: 0 });
  drain = () => Promise.resolve();
  close = () => Promise.resolve();
}

const SECRET = 'canary-4111111111111111';
const MESSAGE = { type: 'mo', from: '12025550188', to: '12025550123', received_at: '2026-08-20T01:13:42Z' };
const RECEIPT = { type: 'per_recipient', message_id: 'm1', status: 'failed' };
const json = (params: WireParams, route = ''): RequestParts => ({
  path: PATH + route,
  headers: [GOOD, JSON_TYPE],
  body: JSON.stringify(params),
});
const form = (text: string, route = ''): RequestParts => ({
  path: PATH + route,
  headers: [GOOD, FORM_TYPE],
  body: text,
});
const get = (text: string, route = ''): RequestParts => ({
  method: 'GET',
  path: `${PATH}${route}?${text}`,
  headers: [GOOD],
});
const text = (params: Readonly<Record<string, string>>): string => new URLSearchParams(params).toString();
const wide = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`k${index}`, SECRET]));

describe.each(PLATFORMS)('payloads on %s', (platform) => {
  let receiver: Receiver;
  let desk: Desk;
  const messages: VoxWebhookMessage[] = [];
  const listen = (message: unknown): void => void messages.push(message as VoxWebhookMessage);
  const last = (): Seen | undefined => desk.seen.at(-1);
  beforeAll(async () => {
    receiver = await startReceiver({ platform, providers: [Desk] });
    desk = receiver.app.get(Desk);
    subscribe(VOX_CHANNELS.webhook, listen);
  });
  afterAll(async () => {
    unsubscribe(VOX_CHANNELS.webhook, listen);
    await receiver.close();
  });
  beforeEach(() => {
    desk.seen.length = 0;
    messages.length = 0;
  });

  describe('B1: an optional field costs itself', () => {
    it.each<[string, string, unknown, WireParams]>([
      ['/voice.gather/menu', 'Confidence', {}, { confidence: undefined }],
      ['/voice.gather/menu', 'Tag', 5, { tag: undefined }],
      ['/voice.gather/menu', 'Digits', wide, { digits: undefined }],
      ['/voice.gather/menu', 'Vars', [], { vars: { text: undefined } }],
      ['/voice.record', 'RecordingUrl', 'x'.repeat(4_097), { recordingUrl: undefined }],
      ['/voice.inbound', 'From', [SECRET], { from: '' }],
    ])('a call on %s goes on with another form of %s', async (route, field, value, empty) => {
      const params = { CallSid: 'c1', [field]: value };
      const { status, body } = await receiver.send(json(params, route));
      expect([status, body]).toEqual([200, expect.stringContaining('<Say>')]);
      expect(last()?.payload).toMatchObject(empty);
      expect({ ...last()?.payload.raw }).toEqual(params);
      expect([last()?.ctx.flaws, last()?.ctx.violations]).toEqual([[field], []]);
      expect(messages.map(({ code, flaws }) => [code, flaws])).toEqual([['VOX_HANDLED', [field]]]);
    });

    it.each<[string, WireParams, string, WireParams]>([
      ['a receipt', { ...RECEIPT, error: [] }, 'error', { messageId: 'm1', error: null }],
      ['a message', { ...MESSAGE, media: '' }, 'media', { event: 'sms.mo', media: [] }],
      ['a message with another body', { ...MESSAGE, body: { text: SECRET } }, 'body', { body: '' }],
      ['a receipt without a time', { ...RECEIPT, time: '' }, 'time', { time: undefined }],
      [
        'a message on another channel',
        { ...MESSAGE, channel: {}, api_version: '2025-02-01', id: 'a' },
        'channel',
        { id: 'a' },
      ],
      ['a receipt of RCS', { ...RECEIPT, channel: 'rcs', to: {} }, 'to', { event: 'rcs.dlr', to: [] }],
    ])('%s is taken', async (_what, params, field, payload) => {
      expect(await receiver.send(json({ ...params, mark: Math.random() }))).toMatchObject({ status: 200 });
      expect(last()?.payload).toMatchObject(payload);
      expect(last()?.ctx.flaws).toEqual([field]);
    });

    it('is warned of once for each field, and never with a value', async () => {
      const own = await startReceiver({ platform, providers: [Desk] });
      for (const Digits of [wide, [SECRET], { SECRET }]) {
        await own.send(json({ CallSid: 'c1', Digits, Confidence: { SECRET } }, '/voice.gather'));
      }
      await own.close();
      const lines = own.logger.lines.filter((line) => line.includes('VOX_FIELD_FLAWED'));
      expect(lines).toHaveLength(2);
      expect(lines.join()).toMatch(
        /VOX_FIELD_FLAWED voice\.gather Confidence .*VOX_FIELD_FLAWED voice\.gather Digits /,
      );
      expect(own.logger.text).not.toMatch(/canary|4111/);
    });

    it('what the event cannot do without still refuses it, and only that is named', async () => {
      const own = await startReceiver({ platform, providers: [Desk] });
      const { status } = await own.send(json({ status: 5, message_id: 'm1', type: 'per_recipient', time: '' }));
      expect([status, own.app.get(Desk).seen]).toEqual([422, []]);
      await own.close();
      expect(own.logger.text).toMatch(/VOX_PAYLOAD_INVALID sms\.dlr 422 [^;]*; status: isIdentifier; /);
    });

    it('two events that only a field without a rule tells apart are two, and a repeat is one', async () => {
      const sent = (to: unknown) => receiver.send(json({ ...RECEIPT, message_id: 'two', to }));
      for (const to of [{ number: 1 }, { number: 2 }, { number: 1 }]) expect((await sent(to)).status).toBe(200);
      expect(desk.seen.map(({ payload }) => payload.raw['to'])).toEqual([{ number: 1 }, { number: 2 }]);
    });

    it('flaws travel through a queue', async () => {
      const delivery = new JsonQueue();
      const own = await startReceiver({ platform, providers: [Desk], options: { delivery } });
      const taken = own.app.get(Desk).seen;
      const params = { ...RECEIPT, tag: 5, error: [] };
      expect((await own.send(json(params))).status).toBe(200);
      await own.send(json({ ...RECEIPT, message_id: 'm2' }));
      await until('both are handled', () => taken.length === 2);
      await own.close();
      expect(taken[0]?.payload).toMatchObject({ messageId: 'm1', tag: undefined, error: null, raw: params });
      expect(taken.map(({ ctx }) => ctx.flaws)).toEqual([['error', 'tag'], []]);
      expect(delivery.stored[1]).not.toContain('flaws');
    });
  });

  describe('A1: variables', () => {
    const leaves = Object.fromEntries(Array.from({ length: 480 }, (_, index) => [`a${index}`, 1]));
    const bad = { ['k'.repeat(16_384)]: leaves };
    it.each<[string, RequestParts]>([
      ['as text', form(text({ CallSid: 'c1', Vars: JSON.stringify(bad) }), '/voice.gather/menu')],
      [
        'as text, 60 KB',
        form(text({ CallSid: 'c1', Vars: JSON.stringify({ ['k'.repeat(45_000)]: leaves }) }), '/voice.gather'),
      ],
      ['as an object', json({ CallSid: 'c1', Vars: bad }, '/voice.gather/menu')],
      [
        'by brackets',
        form(
          `CallSid=c1&${Object.keys(leaves)
            .map((leaf) => `Vars[${'k'.repeat(400)}][${leaf}]=1`)
            .join('&')}`,
          '/voice.gather',
        ),
      ],
    ])('%s under one long name cost themselves, not the call and not the process', async (_what, request) => {
      expect(await receiver.send(request)).toMatchObject({ status: 200, body: '<Response><Say>none</Say></Response>' });
    });

    it('A12: without names of prototypes, as text too', async () => {
      const Vars = '{"constructor":{"a":"1"},"prototype":"2","menu":{"digits":"3"}}';
      await receiver.send(form(text({ CallSid: 'c1', Vars }), '/voice.gather/menu'));
      const payload = last()?.payload as VoiceGather;
      expect([JSON.stringify(payload.vars), payload.digits, payload.vars.text]).toEqual([
        '{"menu":{"digits":"3"}}',
        '3',
        Vars,
      ]);
    });
  });

  describe('B2: timestamps', () => {
    it.each([
      '2026-08-20T01:13:42.074+0000',
      '2026-08-20T01:13:42.074',
      '2026-08-20t01:13:42,074z',
      '20260820T011342.074Z',
      '2026-08-20 03:13:42.074+02',
    ])('%s is read in JSON, in a form and in a query', async (received_at) => {
      const of = (id: string) => ({ ...MESSAGE, received_at, id: id + received_at });
      for (const request of [json(of('j')), form(text(of('f'))), get(text(of('q')))]) {
        desk.seen.length = 0;
        expect((await receiver.send(request)).status).toBe(200);
        expect(last()?.payload).toMatchObject({ receivedAt: new Date('2026-08-20T01:13:42.074Z') });
        expect(last()?.ctx.flaws).toEqual([]);
      }
    });

    it('what is none costs the field', async () => {
      expect((await receiver.send(json({ ...MESSAGE, received_at: '2026-02-31T00:00:00Z' }))).status).toBe(200);
      expect(last()?.ctx.flaws).toEqual(['received_at']);
    });
  });

  describe('B3: forms and queries', () => {
    const base = text(MESSAGE);
    const [a, b] = ['https://a.test/1', 'https://a.test/2'];
    it.each([
      ['once', `media=${a}`, [a]],
      ['repeated', `media=${a}&media=${b}`, [a, b]],
      ['with brackets', `media[]=${a}&media[]=${b}`, [a, b]],
      ['with indices', `media[1]=${b}&media[0]=${a}`, [a, b]],
      ['as JSON', `media=${encodeURIComponent(JSON.stringify([a, b]))}`, [a, b]],
    ])('media %s are an MMS', async (_what, pairs, media) => {
      for (const make of [form, get]) {
        for (const route of ['', '/sms.mo', '/mms.mo']) {
          desk.seen.length = 0;
          const id = `id=${make.name}${route}${pairs.length}`;
          expect((await receiver.send(make(`${base}&${id}&${pairs}`, route))).status).toBe(200);
          expect(last()?.payload).toMatchObject({ event: 'mms.mo', media });
          expect(last()?.ctx.flaws).toEqual([]);
        }
      }
    });

    it.each([
      ['with brackets', 'error[code]=4505&error[description]=too long'],
      ['as JSON', `error=${JSON.stringify({ code: '4505', description: 'too long' })}`],
    ])('an error %s is read', async (_what, pairs) => {
      const sent = `${text({ ...RECEIPT, message_id: pairs.slice(0, 8) })}&${pairs.replaceAll(' ', '+')}`;
      for (const request of [form(sent), get(encodeURI(sent), '/mms.dlr')]) {
        expect((await receiver.send(request)).status).toBe(200);
        expect(last()?.payload).toMatchObject({ error: { code: '4505', description: 'too long' } });
      }
    });

    it('what is ambiguous is a flaw', async () => {
      expect((await receiver.send(form(`${base}&media=${a}&media[]=${b}`))).status).toBe(200);
      expect(last()?.ctx.flaws).toEqual(['media']);
      expect(last()?.payload.raw['media']).toEqual([
        ['media', a],
        ['media[]', b],
      ]);
    });

    it('a repeat of any other field stays a refusal', async () => {
      expect((await receiver.send(form(`${base}&to=1`))).status).toBe(400);
      expect((await receiver.send(get(`${base}&x[]=1&x[]=2`))).status).toBe(400);
      expect(desk.seen).toEqual([]);
    });
  });

  it('B4: numbers are E.164 only where they surely are', async () => {
    const numbers = {
      '00442079460018': '+442079460018',
      '011442079460018': '+442079460018',
      '07911123456': '07911123456',
      '5550188': '5550188',
    };
    for (const [from, lifted] of Object.entries(numbers)) {
      expect((await receiver.send(json({ ...MESSAGE, from }))).status).toBe(200);
      expect(last()?.payload).toMatchObject({ from: lifted, raw: { from } });
    }
  });
});
