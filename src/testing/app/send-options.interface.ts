import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { DeliverOptions } from '../delivery/deliver-options.interface.js';

/** Options of `VoxTest.send`. */
export interface SendOptions<Event extends VoxEventName> extends Omit<DeliverOptions<Event>, 'overrides'> {
  /** The step of the route, for a handler that has one: the name of the method where documents link to it. */
  readonly step?: string | undefined;
}
