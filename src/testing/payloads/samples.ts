import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { Sample } from './sample.interface.js';
import { CALL_SAMPLES } from './samples/call.samples.js';
import { FAX_SAMPLES } from './samples/fax.samples.js';
import { FLOW_SAMPLES } from './samples/flow.samples.js';
import { MESSAGING_SAMPLES } from './samples/messaging.samples.js';
import { RCS_SAMPLES } from './samples/rcs.samples.js';
import { VERB_SAMPLES } from './samples/verb.samples.js';
import type { VersionOf } from './version-of.type.js';

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
