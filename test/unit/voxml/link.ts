import type { VoxEventName } from '../../../src/events/vox-event-name.type.js';
import { VoxLink } from '../../../src/voxml/vox-link.js';

/** A link as the module's own would be. */
export class Link<in Event extends VoxEventName> extends VoxLink<Event> {
  constructor(readonly to: string) {
    super();
  }
}
