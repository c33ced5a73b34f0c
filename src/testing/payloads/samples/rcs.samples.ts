import { NUMBERS, type Sample } from '../sample-values.js';

const BRAND = 'Brand';

/** Words in upper case, numbers without a plus, and an error that means none (wire-format 5.1 and 17.9). */
const receipt: Sample = ({ fresh }) => ({
  channel: 'rcs',
  api_version: '2025-02-01',
  message_id: fresh.messageId,
  tag: fresh.tag,
  to: NUMBERS.bare.theirs,
  from: BRAND,
  status: 'DELIVERED',
  time: fresh.time,
  error: { code: '0', description: 'None' },
});

/** A tapped suggestion; the weakest of all samples (wire-format 17.10). */
const tap: Sample = ({ fresh }) => ({
  channel: 'rcs',
  type: 'mo',
  api_version: '2025-02-01',
  id: fresh.messageId,
  to: BRAND,
  from: NUMBERS.bare.theirs,
  body: 'Yes',
  callback_data: 'yes',
  received_at: fresh.time,
});

/** RCS (wire-format section 5). */
export const RCS_SAMPLES = {
  'rcs.dlr': { '2025-02-01': receipt },
  'rcs.mo': { '2025-02-01': tap },
} as const;
