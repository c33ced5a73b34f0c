import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IsString } from 'class-validator';
import type { VoxEvent, VoxEventName, WireParams } from 'nestjs-vox-webhooks';
import { CATALOGUE } from 'nestjs-vox-webhooks/diagnostics';
import { samplePayload } from 'nestjs-vox-webhooks/testing';
import { detectVersion } from '../../../src/events/identify-event.js';
import { liftEvent } from '../../../src/events/lift-event.js';
import { VoxRefusalError } from '../../../src/outcomes/vox-refusal.error.js';
import { PayloadJudge } from '../../../src/parsing/payload-judge.js';
import { fieldsOf } from '../../../src/schema/fields-of.js';

const EVENTS = Object.keys(CATALOGUE) as VoxEventName[];
const judge = new PayloadJudge({ dto: {}, onInvalid: 'reject' });
const verdict = (event: VoxEventName, params: WireParams, by = judge) =>
  by.judge(event, detectVersion(CATALOGUE[event], params), params);
const refusalOf = (action: () => unknown): readonly string[] | undefined => {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof VoxRefusalError) return error.details;
    throw error;
  }
};
/** A payload without `raw`. */
const textOf = (payload: VoxEvent): string =>
  JSON.stringify(payload, (key, value: unknown) => (key === 'raw' ? undefined : value));
const wide = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`k${index}`, index]));
const RECEIPT = { message_id: 'm1', status: 'delivered' };
const MESSAGE = { type: 'mo', from: '+12025550188', to: '+12025550123' };

describe('B1: an optional field costs itself', () => {
  it.each<[VoxEventName, string, unknown, WireParams, object]>([
    ['voice.gather', 'Confidence', {}, { CallSid: 'a' }, { confidence: undefined }],
    ['voice.gather', 'Tag', 5, { CallSid: 'a' }, { tag: undefined }],
    ['voice.gather', 'Digits', wide, { CallSid: 'a' }, { digits: undefined }],
    ['voice.gather', 'From', ['+12025550188'], { CallSid: 'a' }, { from: '' }],
    ['voice.gather', 'CallStatus', 'x'.repeat(257), { CallSid: 'a' }, { callStatus: undefined }],
    ['voice.pay', 'Vars', [], { CallSid: 'a', Result: 'success' }, { vars: { text: undefined }, result: 'success' }],
    ['voice.record', 'RecordingUrl', 'x'.repeat(4_097), { CallSid: 'a' }, { recordingUrl: undefined }],
    ['voice.dial', 'DialCallDuration', true, { CallSid: 'a' }, { dialDuration: undefined }],
    ['sms.dlr', 'error', [], RECEIPT, { error: null }],
    ['sms.dlr', 'time', '', RECEIPT, { time: undefined }],
    ['sms.dlr', 'to', { number: '1' }, RECEIPT, { to: [] }],
    ['sms.dlr', 'id', 5, RECEIPT, { messageId: 'm1' }],
    ['sms.dlr', 'message_id', 5, { id: 'm1', status: 'sent' }, { messageId: 'm1' }],
    ['sms.mo', 'media', '', MESSAGE, { media: [] }],
    ['sms.mo', 'body', 5, MESSAGE, { body: '' }],
    ['rcs.mo', 'callback_data', {}, { type: 'mo', channel: 'rcs' }, { callbackData: undefined }],
    ['rcs.dlr', 'error', 5, { status: 'FAILED', channel: 'rcs' }, { error: null }],
    ['flow.status', 'status', { text: 'done' }, { tag: 'order-1001' }, { status: undefined, tag: 'order-1001' }],
    ['flow.status', 'bulk_tag', 5, {}, { bulkTag: undefined }],
    ['fax.inbound', 'pages', [2], { ...samplePayload('fax.inbound') }, { pages: Number.NaN }],
  ])('%s with another form of %s', (event, field, value, others, empty) => {
    const params = { ...others, [field]: value };
    const { flaws, violations } = verdict(event, params);
    expect([flaws, violations]).toEqual([[field], []]);
    const payload = liftEvent(event, params, {}, flaws);
    expect(payload.raw).toBe(params);
    expect(JSON.parse(textOf(payload))).toMatchObject(JSON.parse(JSON.stringify(empty)) as object);
  });

  it.each<[VoxEventName, WireParams, object]>([
    ['voice.inbound', { CallSid: 'a', ApiVersion: 0 }, { apiVersion: '0' }],
    ['rcs.dlr', { status: 'FAILED', error: 'refused' }, { error: { code: '', description: 'refused' } }],
    ['rcs.dlr', { status: 'DELIVERED', error: 'None' }, { error: null }],
    ['rcs.dlr', { status: 'DELIVERED', error: { code: '', description: 'fine' } }, { error: null }],
  ])('%s: what its schema takes is on the payload: %j', (event, params, fields) => {
    const { flaws } = verdict(event, params);
    expect(flaws).toEqual([]);
    expect(liftEvent(event, params, {}, flaws)).toMatchObject(fields);
  });

  it('names all of them, sorted', () => {
    expect(verdict('voice.gather', { CallSid: 'a', Tag: 5, Confidence: {}, AccountID: [] }).flaws).toEqual([
      'AccountID',
      'Confidence',
      'Tag',
    ]);
  });

  it.each<[VoxEventName, WireParams, readonly string[]]>([
    ['voice.inbound', { CallSid: 5, Tag: 5 }, ['CallSid: isIdentifier']],
    ['sms.dlr', { message_id: 5, status: 'sent', time: '' }, ['message_id: isIdentifier']],
    // What stands in for the id does not fit either.
    ['sms.dlr', { id: 5, status: 'sent', time: '' }, ['message_id: isIdentifier']],
    ['sms.dlr', { id: 5, message_id: [], status: 'sent' }, ['message_id: isIdentifier']],
    ['sms.mo', { ...MESSAGE, to: 5, received_at: '' }, ['to: isIdentifier']],
    ['sms.mo', { ...MESSAGE, api_version: '2025-02-01', message_id: 5 }, ['id: isIdentifier']],
    ['fax.inbound', { ...samplePayload('fax.inbound'), status: null, pages: {} }, ['status: isIdentifier']],
  ])('%s is refused for what it cannot do without, and only that is named: %j', (event, params, details) => {
    expect(refusalOf(() => verdict(event, params))).toEqual(details);
  });

  it.each(EVENTS)('%s is refused for no optional field, whatever is in it', (event) => {
    const params = samplePayload<VoxEventName>(event);
    const { dto } = detectVersion(CATALOGUE[event], params);
    const optional = fieldsOf(dto).filter(({ presence }) => presence === 'optional');
    const names = optional.map(({ name }) => name).filter((name) => !['api_version', 'ApiVersion'].includes(name));
    if (names.length === 0) return;
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom<unknown>(wide, '', 'x'.repeat(70_000), 2 ** 60),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), anything), (changed) => {
        const sent = { ...params, ...changed };
        const { flaws } = verdict(event, sent);
        expect(Object.keys(changed)).toEqual(expect.arrayContaining([...flaws]));
        const payload = liftEvent(event, sent, {}, flaws);
        const without = liftEvent(
          event,
          Object.fromEntries(Object.entries(sent).filter(([name]) => !flaws.includes(name))),
          {},
        );
        // As text, in which no date is equal to none.
        expect(textOf(payload)).toBe(textOf(without));
        expect(payload.raw).toBe(sent);
      }),
      { numRuns: 50 },
    );
  });

  it('is no rule for a class of the application, which is law as it is written', () => {
    class Strict {
      @IsString() body!: string;
      @IsString() note!: string;
    }
    const strict = new PayloadJudge({ dto: { 'sms.mo': Strict }, onInvalid: 'reject' });
    const params = { ...MESSAGE, body: 'a', note: 5 };
    expect(refusalOf(() => verdict('sms.mo', params, strict))).toEqual(['note: isString']);
    expect(refusalOf(() => verdict('sms.mo', { ...params, api_version: '2031-01-01' }, strict))).toEqual([
      'note: isString',
    ]);
    expect(verdict('sms.mo', { ...params, note: 'b', received_at: '', media: 5 }, strict)).toEqual({
      flaws: [],
      violations: [],
    });
  });

  it("lets all through with 'deliver-raw', and still tells the two apart", () => {
    const lax = new PayloadJudge({ dto: {}, onInvalid: 'deliver-raw' });
    expect(verdict('sms.dlr', { id: 5, time: '', status: [] }, lax)).toEqual({
      flaws: ['id', 'time'],
      violations: ['message_id: isIdentifier', 'status: isIdentifier', 'id: isIdentifier', 'time: isWireDate'],
    });
  });
});
