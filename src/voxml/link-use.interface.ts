import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { ElementName } from './elements/elements.js';

/** Where in a document a link stands: `{ element: 'Gather', attribute: 'action', event: 'voice.gather' }`. */
export interface LinkUse {
  readonly element: ElementName;
  /** Undefined for the body of an element, as in Redirect. */
  readonly attribute?: string;
  /** The event that the platform delivers to a URL at this place. */
  readonly event: VoxEventName;
  /** The `output` that the same element was given explicitly. */
  readonly output?: string;
}
