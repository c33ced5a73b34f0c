import { expect } from '@jest/globals';
import { IsString } from 'class-validator';
import type { OutcomeName } from 'nestjs-vox-webhooks/diagnostics';
import type { SmsMo, VoxEventName, WireParams } from 'nestjs-vox-webhooks';
import { DOCUMENT, HANG_UP } from '../support/behaviours.js';
import type { PolicyCase, PolicyGroup } from '../support/policy-case.js';
import { call, json, message } from '../support/requests.js';
import { SAMPLES } from './required.js';

/** A field that costs itself: the handler runs without it, and `raw` has it as it came. */
const costs = (field: string, empty?: object): NonNullable<PolicyCase['also']> => {
  return ({ context, payload }) => {
    expect(context?.flaws).toEqual([field]);
    expect(context?.violations).toEqual([]);
    if (empty) expect(payload).toMatchObject(empty);
  };
};
/** @param instant what the handler gets; without one the field is a flaw */
const dated = (received_at: unknown, instant?: string): PolicyCase => ({
  name: `received at ${JSON.stringify(received_at)}, ${instant ?? 'which is no date'}`,
  ends: 'handled',
  send: message({ received_at }),
  also: (desk) => {
    const { receivedAt } = desk.payload as SmsMo;
    if (!instant) {
      costs('received_at', { raw: { received_at } })(desk);
      return expect(receivedAt.getTime()).toBeNaN();
    }
    expect(receivedAt.toISOString()).toBe(instant);
    expect(desk.context?.flaws).toEqual([]);
  },
});
const typed = (field: string, value: unknown, ends: OutcomeName, what = JSON.stringify(value)): PolicyCase => ({
  name: `${field}: ${what}`,
  ends,
  send: message({ [field]: value }, '/sms.mo'),
});
const flawed = (field: string, value: unknown, empty: object, what = JSON.stringify(value)): PolicyCase => ({
  ...typed(field, value, 'handled', what),
  also: costs(field, { ...empty, raw: { [field]: value } }),
});
const receipt = (name: string, fields: WireParams, ends: OutcomeName = 'handled'): PolicyCase => ({
  name,
  ends,
  send: json({ ...SAMPLES['sms.dlr'].params, ...fields }, '/sms.dlr'),
});
const voice = (name: string, fields: WireParams, ends: OutcomeName = 'handled'): PolicyCase => ({
  name,
  ends,
  heard: ends === 'handled' ? DOCUMENT : HANG_UP,
  send: json({ CallSid: 'a', ...fields }, '/voice.inbound'),
});

/** A number as written on the wire, where JavaScript has no literal for it. */
const numbered = (event: VoxEventName, field: string, digits: string, ends: OutcomeName = 'handled'): PolicyCase => ({
  name: `${event} ${field}: ${digits}`,
  ends,
  send: json(
    JSON.stringify({ ...SAMPLES[event].params, [field]: 0 }).replace(`"${field}":0`, `"${field}":${digits}`),
    `/${event}`,
  ),
  ...(ends === 'handled' && { also: costs(field) }),
});

class TaggedDto {
  @IsString()
  tag!: string;
}

export const SCHEMAS: readonly PolicyGroup[] = [
  {
    rule: 'a date is one of the calendar, between 2000 and 2100, in UTC without a zone; what is none costs itself',
    cases: [
      dated('2026-02-28T00:00:00Z', '2026-02-28T00:00:00.000Z'),
      dated('2028-02-29T23:59:59.999Z', '2028-02-29T23:59:59.999Z'),
      dated('2026-08-20T01:13:42+05:30', '2026-08-19T19:43:42.000Z'),
      dated('2000-01-01T00:00:00Z', '2000-01-01T00:00:00.000Z'),
      dated('2026-08-20T01:13:42', '2026-08-20T01:13:42.000Z'),
      dated('2026-02-31T00:00:00Z'),
      dated('2026-02-29T00:00:00Z'),
      dated('2026-13-01T00:00:00Z'),
      dated('2026-08-20T24:00:01Z'),
      dated('2026-08-20'),
      dated('20 Aug 2026 01:13:42 GMT'),
      dated('1999-12-31T23:59:59Z'),
      dated('2101-01-01T00:00:00Z'),
      dated('+275760-09-13T00:00:00Z'),
      dated('1787188422'),
      dated(1_787_188_422),
      dated(1_787_188_422_000),
      dated(''),
      dated('now'),
      dated({}),
    ],
  },
  {
    rule: 'nothing is converted: a field has its type, or refuses the event if that cannot do without it, or costs itself',
    cases: [
      typed('from', 12025550188, 'invalid'),
      typed('from', true, 'invalid'),
      typed('from', '', 'invalid'),
      typed('from', {}, 'invalid'),
      typed('from', ['+12025550188'], 'invalid'),
      typed('from', 'x'.repeat(256), 'handled', 'of 256 characters'),
      typed('from', 'x'.repeat(257), 'invalid', 'of 257 characters'),
      typed('from', '+1\u0000202', 'invalid'),
      typed('from', '+1\n202', 'invalid'),
      typed('to', '\ud800', 'invalid'),
      numbered('sms.mo', 'id', '1e400', 'invalid'),
      numbered('sms.mo', 'id', '12345678901234567890', 'invalid'),
      numbered('fax.inbound', 'pages', '1e400'),
      numbered('fax.inbound', 'pages', '12345678901234567890'),
      numbered('fax.inbound', 'duration', '-1e400'),
      numbered('voice.status', 'CallDuration', '1e400'),
      flawed('id', 'a\u0000', { id: undefined }),
      flawed('body', 5, { body: '' }),
      flawed('body', ['Hello'], { body: '' }),
      typed('body', null, 'handled'),
      typed('body', 'a\u0000\ud800', 'handled'),
      flawed('body', 'x'.repeat(65_537), { body: '' }, 'of 65,537 characters'),
      flawed('media', '["https://a.test/b"]', { media: [] }),
      flawed('media', [5], { media: [] }),
      typed('media', null, 'handled'),
      typed('type', 'MO', 'handled'),
      typed('type', 'mt', 'invalid'),
      typed('type', ['mo'], 'invalid'),
      receipt('a receipt whose id is a number', { message_id: 5 }, 'invalid'),
      { ...receipt('a receipt whose recipients are numbers', { to: [12025550188] }), also: costs('to', { to: [] }) },
      { ...receipt('a receipt whose error is a number', { error: 5 }), also: costs('error', { error: null }) },
      receipt('a receipt whose error has a number for a code', { error: { code: 4505 } }),
      receipt('a receipt with the old name of its id', { message_id: null, id: 'a' }),
      voice('a call whose id is a number', { CallSid: 5 }, 'invalid'),
      voice('a call whose id holds a NUL', { CallSid: 'a\0' }, 'invalid'),
      voice('a call whose account is a number', { AccountID: 190761 }),
      {
        ...voice('a call whose account has a fraction', { AccountID: 1.5 }),
        also: costs('AccountID', { accountId: undefined }),
      },
      voice('a call whose variables are no JSON', { Vars: '{"a":' }),
      {
        ...voice('a call whose variables are a number', { Vars: 5 }),
        also: costs('Vars', { vars: { text: undefined } }),
      },
    ],
  },
  {
    rule: 'what the platform may add is no violation',
    cases: [
      receipt('a status nobody knows', { status: 'teleported' }),
      receipt('a type nobody knows', { type: 'per_galaxy' }),
      voice('a call status nobody knows', { CallStatus: 'teleported' }),
      { name: 'a step of a call that nobody knows', ends: 'handled', heard: DOCUMENT, send: call({}, '/voice.dial/x') },
      {
        name: 'a version nobody knows',
        ends: 'handled',
        send: message({ id: 'a', api_version: '2031-01-01' }),
        also: ({ context }) => expect(context?.version).toBe('2031-01-01'),
      },
      {
        name: 'a version nobody knows, in which a field changed its form',
        ends: 'handled',
        send: message({ id: 'a', api_version: '2031-01-01', body: { text: 'Hello' } }),
        also: ({ context }) => {
          expect(context?.violations).toEqual(['body: isText']);
          expect(context?.flaws).toEqual(['body']);
        },
      },
      {
        name: 'a version nobody knows, in which a required field is missing',
        ends: 'invalid',
        send: message({ id: 'a', api_version: '2031-01-01', from: undefined }),
      },
      voice('a version of the voice API that nobody knows', { ApiVersion: 'v9' }),
      receipt('a version that is a number', { api_version: 20250201 }, 'handled'),
    ],
  },
  {
    rule: 'a schema of the user takes the place of ours',
    options: () => ({ dto: { 'sms.mo': TaggedDto } }),
    cases: [
      { name: 'a message that fits both', ends: 'handled', send: message({ tag: 'a' }) },
      { name: 'a message that fits ours alone', ends: 'invalid', send: message() },
      { name: 'a message that fits theirs alone', ends: 'handled', send: message({ tag: 'a', from: undefined }) },
      receipt('a receipt still has our schema', { status: undefined }, 'invalid'),
    ],
  },
];
