import { NUMBERS, type Sample } from '../sample-values.js';

const GENERATION = '2025-02-01';
const MEDIA = 'https://smsapi.voxtelesys.net/api';

/** Fields and formats of a live capture (wire-format 17.1). */
const current: Sample = ({ fresh }) => ({
  channel: 'messaging',
  type: 'mo',
  api_version: GENERATION,
  id: fresh.messageId,
  to: NUMBERS.ours,
  from: NUMBERS.theirs,
  body: 'Start ',
  received_at: fresh.time,
});

/** The documented fields (wire-format 17.2). It has no id, so the text makes it unique. */
const first: Sample = ({ fresh }) => ({
  type: 'mo',
  to: NUMBERS.bare.ours,
  from: NUMBERS.bare.theirs,
  body: `Hello ${fresh.mark}`,
  received_at: fresh.time,
});

const withMedia =
  (text: Sample, version: string): Sample =>
  (seed) => ({ ...text(seed), media: [`${MEDIA}/${version}/media/${seed.fresh.mark}.jpg?token=abc123`] });

/** Keys of a live receipt (wire-format 17.5). */
const receipt: Sample = ({ fresh }) => ({
  channel: 'messaging',
  type: 'per_recipient',
  api_version: GENERATION,
  message_id: fresh.messageId,
  to: NUMBERS.theirs,
  status: 'delivered',
  time: fresh.time,
});

/** The documented fields (wire-format 17.6); `error` is documented as required, and empty after success. */
const firstReceipt: Sample = ({ fresh, given }) => ({
  type: 'per_recipient',
  batch_id: fresh.batchId,
  message_id: fresh.messageId,
  tag: fresh.tag,
  to: [NUMBERS.bare.theirs],
  status: 'delivered',
  time: fresh.time,
  error: given['status'] === 'failed' ? { code: '4505', description: 'message too long' } : {},
});

/** Messages and receipts (wire-format section 4). */
export const MESSAGING_SAMPLES = {
  'sms.mo': { v1: first, '2025-02-01': current },
  'mms.mo': { v1: withMedia(first, 'v1'), '2025-02-01': withMedia(current, 'v2') },
  'sms.dlr': { v1: firstReceipt, '2025-02-01': receipt },
  'mms.dlr': { v1: firstReceipt, '2025-02-01': receipt },
} as const;
