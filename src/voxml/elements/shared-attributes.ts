import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { AttributeNotes } from '../rules/attribute-rule.interface.js';
import { name } from '../rules/text-rules.js';
import { url } from '../rules/url.js';
import { listOf, oneOf } from '../rules/word-rules.js';

const METHOD = oneOf(['GET', 'POST'], { default: 'POST' });

/** The attributes that several elements have, each written down once (wire-format sections 14.2 and 14.4). */
export const SHARED = {
  /** Whether the element is kept in the history of the call record. */
  history: { history: oneOf(['disable', 'compact', 'full'], { default: 'disable' }) },
  method: { method: METHOD },
  /** Where the call goes on when the verb has ended. */
  action: <const Event extends VoxEventName>(event: Event) => ({ action: url(event), method: METHOD }),
  /** The name under which the result goes to the variables of the call. */
  output: (notes: AttributeNotes) => ({ output: name(notes) }),
  recordingStatus: {
    recordingStatusCallback: url('voice.recording'),
    recordingStatusCallbackMethod: METHOD,
    recordingStatusCallbackEvent: listOf(['in-progress', 'completed', 'failed'], {
      default: 'completed',
      note: 'candidate: how several are separated is not documented',
    }),
  },
} as const;
