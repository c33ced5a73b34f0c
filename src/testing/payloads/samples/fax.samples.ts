import { NUMBERS, type Sample } from '../sample-values.js';

/** Documented fields; the shape of `links` is constructed (wire-format 17.22). */
const inbound: Sample = ({ fresh }) => ({
  type: 'fax',
  id: fresh.uuid,
  direction: 'inbound',
  to: NUMBERS.bare.ours,
  from: NUMBERS.bare.theirs,
  status: 'received',
  time: fresh.time,
  pages: '2',
  duration: '41',
  links: [{ media: `https://faxapi.voxtelesys.net/api/v1/faxes/${fresh.uuid}/media` }],
});

/** After the sample of the REST resource, which failed: no status of a fax that went well is known (wire-format 17.23). */
const outbound: Sample = ({ fresh }) => ({
  type: 'fax',
  id: fresh.uuid,
  direction: 'outbound',
  to: NUMBERS.bare.theirs,
  from: NUMBERS.bare.ours,
  status: 'failed',
  time: fresh.time,
  pages: 0,
  duration: 0,
  url: 'https://example.com/file.pdf',
  error: { code: 5312, description: 'internal error' },
});

/** Fax (wire-format section 7). */
export const FAX_SAMPLES = {
  'fax.inbound': { v1: inbound },
  'fax.outbound': { v1: outbound },
} as const;
