import { expect } from '@jest/globals';
import { IsString } from 'class-validator';
import type { OutcomeName } from 'nestjs-vox-webhooks/diagnostics';
import type { VoxEventName, WireParams } from 'nestjs-vox-webhooks';
import { DOCUMENT, HANG_UP } from '../support/behaviours.js';
import type { PolicyCase, PolicyGroup } from '../support/policy-case.js';
import { call, json, message } from '../support/requests.js';
import { SAMPLES } from './required.js';

const dated = (received_at: unknown, ends: OutcomeName): PolicyCase => ({
  name: `received at ${JSON.stringify(received_at)}`,
  ends,
  send: message({ received_at }),
});
const typed = (field: string, value: unknown, ends: OutcomeName, what = JSON.stringify(value)): PolicyCase => ({
  name: `${field}: ${what}`,
  ends,
  send: message({ [field]: value }, '/sms.mo'),
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
const numbered = (event: VoxEventName, field: string, digits: string): PolicyCase => ({
  name: `${event} ${field}: ${digits}`,
  ends: 'invalid',
  send: json(
    JSON.stringify({ ...SAMPLES[event].params, [field]: 0 }).replace(`"${field}":0`, `"${field}":${digits}`),
    `/${event}`,
  ),
});

class TaggedDto {
  @IsString()
  tag!: string;
}

export const SCHEMAS: readonly PolicyGroup[] = [
  {
    rule: 'a date is one of the calendar, with its zone, between 2000 and 2100',
    cases: [
      dated('2026-02-28T00:00:00Z', 'handled'),
      dated('2028-02-29T23:59:59.999Z', 'handled'),
      dated('2026-08-20T01:13:42+05:30', 'handled'),
      dated('2000-01-01T00:00:00Z', 'handled'),
      dated('2026-02-31T00:00:00Z', 'invalid'),
      dated('2026-02-29T00:00:00Z', 'invalid'),
      dated('2026-13-01T00:00:00Z', 'invalid'),
      dated('2026-08-20T24:00:01Z', 'invalid'),
      dated('2026-08-20T01:13:42', 'invalid'),
      dated('2026-08-20', 'invalid'),
      dated('20 Aug 2026 01:13:42 GMT', 'invalid'),
      dated('1999-12-31T23:59:59Z', 'invalid'),
      dated('2101-01-01T00:00:00Z', 'invalid'),
      dated('+275760-09-13T00:00:00Z', 'invalid'),
      dated('1787188422', 'invalid'),
      dated(1_787_188_422, 'invalid'),
      dated(1_787_188_422_000, 'invalid'),
      dated('', 'invalid'),
      dated('now', 'invalid'),
      dated({}, 'invalid'),
    ],
  },
  {
    rule: 'nothing is converted: a field has its type or is against the schema',
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
      numbered('sms.mo', 'id', '1e400'),
      numbered('sms.mo', 'id', '12345678901234567890'),
      numbered('fax.inbound', 'pages', '1e400'),
      numbered('fax.inbound', 'pages', '12345678901234567890'),
      numbered('fax.inbound', 'duration', '-1e400'),
      numbered('voice.status', 'CallDuration', '1e400'),
      typed('id', 'a\u0000', 'invalid'),
      typed('body', 5, 'invalid'),
      typed('body', ['Hello'], 'invalid'),
      typed('body', null, 'handled'),
      typed('body', 'a\u0000\ud800', 'handled'),
      typed('body', 'x'.repeat(65_537), 'invalid', 'of 65,537 characters'),
      typed('media', 'https://a.test/b', 'invalid'),
      typed('media', [5], 'invalid'),
      typed('media', null, 'handled'),
      typed('type', 'MO', 'handled'),
      typed('type', 'mt', 'invalid'),
      typed('type', ['mo'], 'invalid'),
      receipt('a receipt whose id is a number', { message_id: 5 }, 'invalid'),
      receipt('a receipt whose recipients are numbers', { to: [12025550188] }, 'invalid'),
      receipt('a receipt whose error is a number', { error: 5 }, 'invalid'),
      receipt('a receipt whose error has a number for a code', { error: { code: 4505 } }),
      receipt('a receipt with the old name of its id', { message_id: null, id: 'a' }),
      voice('a call whose id is a number', { CallSid: 5 }, 'invalid'),
      voice('a call whose id holds a NUL', { CallSid: 'a\0' }, 'invalid'),
      voice('a call whose account is a number', { AccountID: 190761 }),
      voice('a call whose account has a fraction', { AccountID: 1.5 }, 'invalid'),
      voice('a call whose variables are no JSON', { Vars: '{"a":' }),
      voice('a call whose variables are a number', { Vars: 5 }, 'invalid'),
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
        also: ({ context }) => expect(context?.violations).toEqual(['body: isText']),
      },
      {
        name: 'a version nobody knows, in which a required field is missing',
        ends: 'invalid',
        send: message({ id: 'a', api_version: '2031-01-01', received_at: undefined }),
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
