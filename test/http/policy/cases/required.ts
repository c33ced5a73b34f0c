import type { VoxEventName, WireParams } from 'nestjs-vox-webhooks';
import { CALL, MESSAGE } from '../support/requests.js';

interface Sample {
  readonly params: WireParams;
  /** Fields that the event cannot do without: what tells it, its identity, its addresses (wire-format sections 4 to 8). */
  readonly required: readonly string[];
}

const DATED = { api_version: '2025-02-01', channel: 'messaging' };
const RECEIPT = { type: 'per_recipient', message_id: '6708f96b', to: ['12025550188'], status: 'failed' };
const FAX = {
  type: 'fax',
  id: 'fc90ecf7',
  direction: 'inbound',
  to: '12025550123',
  from: '12025550188',
  status: 'received',
  time: '2024-01-01T16:51:17.320Z',
  pages: '2',
  duration: '41',
};
const FAX_REQUIRED = ['type', 'id', 'direction', 'to', 'from', 'status'];
const receipt: Sample = { params: RECEIPT, required: ['message_id', 'status'] };
const call: Sample = { params: CALL, required: ['CallSid'] };

/** A payload of every event, with the fields that its schema requires. */
export const SAMPLES: Readonly<Record<VoxEventName, Sample>> = {
  'sms.mo': { params: { ...MESSAGE, ...DATED, id: '6a8654c7' }, required: ['type', 'from', 'to', 'id'] },
  'mms.mo': { params: { ...MESSAGE, media: ['https://a.test/b'] }, required: ['type', 'from', 'to'] },
  'sms.dlr': { params: { ...RECEIPT, ...DATED }, required: receipt.required },
  'mms.dlr': receipt,
  'rcs.dlr': { params: { channel: 'rcs', message_id: 'a', status: 'DELIVERED' }, required: ['status'] },
  'rcs.mo': { params: { channel: 'rcs', type: 'mo', id: 'a', from: '1', to: 'Brand' }, required: ['type'] },
  'voice.inbound': call,
  'voice.answered': call,
  'voice.redirect': call,
  'voice.status': call,
  'voice.recording': call,
  'voice.dial': call,
  'voice.gather': call,
  'voice.record': call,
  'voice.pay': call,
  'voice.pay.status': call,
  'voice.number': call,
  'fax.inbound': { params: FAX, required: FAX_REQUIRED },
  'fax.outbound': { params: { ...FAX, direction: 'outbound' }, required: FAX_REQUIRED },
  'flow.status': { params: { status: 'completed' }, required: [] },
};
