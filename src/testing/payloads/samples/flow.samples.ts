import type { Sample } from '../sample.interface.js';

/** Nothing is sourced but the tags (wire-format 17.24). */
const status: Sample = ({ fresh }) => ({ tag: fresh.tag, bulk_tag: 'campaign-7', status: 'completed' });

/** Flow (wire-format section 8). */
export const FLOW_SAMPLES = { 'flow.status': { v1: status } } as const;
