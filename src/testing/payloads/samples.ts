import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { VersionOf } from './sample-options.interface.js';
import type { Sample } from './sample-values.js';
import { CALL_SAMPLES } from './samples/call.samples.js';
import { FAX_SAMPLES } from './samples/fax.samples.js';
import { MESSAGING_SAMPLES } from './samples/messaging.samples.js';
import { RCS_SAMPLES } from './samples/rcs.samples.js';
import { VERB_SAMPLES } from './samples/verb.samples.js';

/** Nothing is sourced but the tags (wire-format 17.24). */
const flowStatus: Sample = ({ fresh }) => ({ tag: fresh.tag, bulk_tag: 'campaign-7', status: 'completed' });

/** Flow (wire-format section 8). */
const FLOW_SAMPLES = { 'flow.status': { v1: flowStatus } } as const;

/** The samples that follow captures and documents. An event or version without one has the least that its schema asks for. */
export const SAMPLES: {
  readonly [Event in VoxEventName]?: Readonly<Partial<Record<VersionOf<Event>, Sample>>>;
} = {
  ...MESSAGING_SAMPLES,
  ...RCS_SAMPLES,
  ...CALL_SAMPLES,
  ...VERB_SAMPLES,
  ...FAX_SAMPLES,
  ...FLOW_SAMPLES,
};
