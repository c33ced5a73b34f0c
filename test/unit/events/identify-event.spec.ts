import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CATALOGUE } from '../../../src/events/catalogue.js';
import type { EventRow } from '../../../src/events/event-row.interface.js';
import { identifyEvent } from '../../../src/events/identify-event.js';
import type { VoxEventName } from '../../../src/events/vox-event-name.type.js';
import type { WireParams } from '../../../src/events/wire-params.type.js';
import { wireShaped } from './wire-shaped.js';

const NAMES = Object.keys(CATALOGUE) as VoxEventName[];

describe('an event that describes itself', () => {
  it.each<[VoxEventName | undefined, WireParams]>([
    ['sms.mo', { type: 'MO' }],
    ['sms.mo', { type: 'mo', status: 'received', id: '1' }],
    ['sms.mo', { type: 'mo', channel: 'Messaging', media: [] }],
    ['sms.mo', { type: 'mo', channel: null, media: null }],
    ['mms.mo', { type: 'mo', media: [{ url: 'https://example.com/a.png' }] }],
    ['sms.dlr', { type: 'per_recipient' }],
    ['sms.dlr', { type: 'something new', status: 'queued', message_id: '1' }],
    ['sms.dlr', { status: 'queued', id: '1' }],
    ['rcs.mo', { type: 'mo', channel: 'rcs' }],
    ['rcs.mo', { type: 'mo', channel: 'RCS', media: ['https://example.com/a.png'] }],
    ['rcs.dlr', { channel: 'rcs', status: 'DELIVERED' }],
    ['fax.inbound', { type: 'FAX', direction: 'Inbound' }],
    ['fax.outbound', { type: 'fax', direction: 'outbound', channel: 'rcs', status: 'failed', id: '1' }],
    [undefined, { type: 'fax', direction: 'sideways', status: 'failed', id: '1' }],
    [undefined, { status: 'completed', tag: 'order-1001' }],
    [undefined, { message_id: '1' }],
    [undefined, { type: 'mo', CallSid: 'c1' }],
    [undefined, { type: 'fax', direction: 'inbound', CallSid: 'c1' }],
    [undefined, { status: 'delivered', message_id: '1', CallSid: '' }],
    ['sms.mo', { type: 'mo', CallSid: null }],
    ['fax.inbound', { type: 'fax', direction: 'inbound', CallSid: null }],
    [undefined, { type: ['mo'] }],
    [undefined, {}],
  ])('is %s in %j', (event, params) => {
    expect(identifyEvent(params)).toBe(event);
  });

  it('is claimed by one row at most', () => {
    const claimants = (params: WireParams): string[] =>
      NAMES.filter((name) => (CATALOGUE[name] as EventRow).claims?.(params));
    fc.assert(fc.property(wireShaped, (params) => claimants(params).length <= 1));
  });
});

describe('an event on a route', () => {
  it.each<[VoxEventName, VoxEventName, WireParams]>([
    ['mms.mo', 'sms.mo', { type: 'mo', media: ['https://example.com/a.png'] }],
    ['sms.mo', 'mms.mo', { type: 'mo' }],
    ['fax.outbound', 'fax.inbound', { type: 'fax', direction: 'outbound' }],
    ['fax.inbound', 'fax.inbound', { type: 'fax', direction: 'sideways' }],
    ['mms.dlr', 'mms.dlr', { type: 'per_recipient', status: 'delivered', message_id: '1' }],
    ['sms.mo', 'sms.mo', { type: 'mo', channel: 'rcs' }],
    ['sms.mo', 'sms.mo', { type: 'mo', CallSid: 'c1' }],
    ['voice.gather', 'voice.gather', { type: 'mo' }],
    ['flow.status', 'flow.status', { status: 'delivered', id: '1' }],
  ])('is %s on %s with %j', (event, route, params) => {
    expect(identifyEvent(params, route)).toBe(event);
  });
});
