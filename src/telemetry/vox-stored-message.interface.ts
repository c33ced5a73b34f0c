import type { EventFacts } from './event-facts.interface.js';

/** Published on `vox:stored` when the delivery queue has an event, before the platform is told so. */
export interface VoxStoredMessage extends EventFacts {
  /** The handlers it was stored for. A queue leaves alone those that have or had the same event already. */
  readonly handlers: readonly string[];
}
