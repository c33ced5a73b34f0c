import { describe, expect, it } from '@jest/globals';
import type { WireParams } from 'nestjs-vox-webhooks';
import type { DeliveryQueue, QueueHost, StoredEvent } from 'nestjs-vox-webhooks/ports';
import { PLATFORMS } from '../../support/platforms.js';
import { startReceiver } from '../../support/receiver.js';
import { until } from '../../support/until.js';
import { json, MESSAGE, PayloadDesk, RECEIPT, SECRET, usePayloadBench } from './parts/payload-bench.js';

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

const wide = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`k${index}`, SECRET]));

describe.each(PLATFORMS)('B1: an optional field costs itself on %s', (platform) => {
  const bench = usePayloadBench(platform);

  it.each<[string, string, unknown, WireParams]>([
    ['/voice.gather/menu', 'Confidence', {}, { confidence: undefined }],
    ['/voice.gather/menu', 'Confidence', '9.3e-1', { confidence: undefined }],
    ['/voice.gather/menu', 'Confidence', 'high', { confidence: undefined }],
    ['/voice.record', 'RecordingDuration', '00:00:05', { recordingDuration: undefined }],
    ['/voice.record', 'RecordingDuration', 'PT5S', { recordingDuration: undefined }],
    ['/voice.record', 'RecordingDuration', '9'.repeat(33), { recordingDuration: undefined }],
    ['/voice.gather/menu', 'Tag', 5, { tag: undefined }],
    ['/voice.gather/menu', 'Digits', wide, { digits: undefined }],
    ['/voice.gather/menu', 'Vars', [], { vars: { text: undefined } }],
    ['/voice.record', 'RecordingUrl', 'x'.repeat(4_097), { recordingUrl: undefined }],
    ['/voice.inbound', 'From', [SECRET], { from: '' }],
  ])('a call on %s goes on with another form of %s', async (route, field, value, empty) => {
    const params = { CallSid: 'c1', [field]: value };
    const { status, body } = await bench.receiver.send(json(params, route));
    expect([status, body]).toEqual([200, expect.stringContaining('<Say>')]);
    expect(bench.last()?.payload).toMatchObject(empty);
    expect({ ...bench.last()?.payload.raw }).toEqual(params);
    expect([bench.last()?.ctx.flaws, bench.last()?.ctx.violations]).toEqual([[field], []]);
    expect(bench.messages.map(({ code, flaws }) => [code, flaws])).toEqual([['VOX_HANDLED', [field]]]);
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
    expect(await bench.receiver.send(json({ ...params, mark: Math.random() }))).toMatchObject({ status: 200 });
    expect(bench.last()?.payload).toMatchObject(payload);
    expect(bench.last()?.ctx.flaws).toEqual([field]);
  });

  it('is warned of once for each field, and never with a value', async () => {
    const own = await startReceiver({ platform, providers: [PayloadDesk] });
    for (const Digits of [wide, [SECRET], { SECRET }]) {
      await own.send(json({ CallSid: 'c1', Digits, Confidence: { SECRET } }, '/voice.gather'));
    }
    await own.close();
    const lines = own.logger.lines.filter((line) => line.includes('VOX_FIELD_FLAWED'));
    const warnings = lines.filter((line) => line.startsWith('warn: '));
    expect(lines).toHaveLength(6);
    expect(warnings).toHaveLength(2);
    expect(warnings.join()).toMatch(
      /VOX_FIELD_FLAWED voice\.gather Confidence .*VOX_FIELD_FLAWED voice\.gather Digits /,
    );
    expect(own.logger.text).not.toMatch(/canary|4111/);
  });

  it('what the event cannot do without still refuses it, and only that is named', async () => {
    const own = await startReceiver({ platform, providers: [PayloadDesk] });
    const { status } = await own.send(json({ status: 5, message_id: 'm1', type: 'per_recipient', time: '' }));
    expect([status, own.app.get(PayloadDesk).seen]).toEqual([422, []]);
    await own.close();
    expect(own.logger.text).toMatch(/VOX_PAYLOAD_INVALID sms\.dlr 422 [^;]*; status: isIdentifier; /);
  });

  it('two events that only a field without a rule tells apart are two, and a repeat is one', async () => {
    const sent = (to: unknown) => bench.receiver.send(json({ ...RECEIPT, message_id: 'two', to }));
    for (const to of [{ number: 1 }, { number: 2 }, { number: 1 }]) expect((await sent(to)).status).toBe(200);
    expect(bench.desk.seen.map(({ payload }) => payload.raw['to'])).toEqual([{ number: 1 }, { number: 2 }]);
  });

  it('flaws travel through a queue', async () => {
    const delivery = new JsonQueue();
    const own = await startReceiver({ platform, providers: [PayloadDesk], options: { delivery } });
    const taken = own.app.get(PayloadDesk).seen;
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
