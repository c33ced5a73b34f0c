import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { VoxEvent } from '../events/vox-event.js';
import type { OnVoxEventOptions } from './on-vox-event-options.interface.js';
import type { VoxContext } from './vox-context.js';

/** How narrowly a handler names an event. */
export type Reach = 'name' | 'family' | 'all';

/** A decorated method, found and ready to be called. */
export interface BoundHandler {
  /** Lasting name in dedupe stores and logs: class and method, and a number if two classes share a name. */
  readonly id: string;
  /** Class of the provider. */
  readonly type: object;
  /** Name of the method, which is also the step of a handler without one where URLs are written by the application. */
  readonly method: string;
  readonly options: OnVoxEventOptions;
  /** The events it takes. */
  readonly events: ReadonlyMap<VoxEventName, Reach>;
  /** The same function for all uses of the decorator on one method. */
  readonly invoke: (payload: VoxEvent, context: VoxContext) => unknown;
}
