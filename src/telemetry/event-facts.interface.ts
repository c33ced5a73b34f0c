import type { VoxEventName } from '../events/vox-event-name.type.js';

/** What messages of all kinds tell of an event. All of it is configured, hashed, or from a closed set. */
export interface EventFacts {
  /** Name of the registration. */
  readonly registration: string;
  /** `'unknown'` for what is not in the catalogue. */
  readonly event: VoxEventName | 'unknown';
  /** Wire version. `'unknown'` if it is not in the catalogue, or nobody looked: it is text of the sender's. */
  readonly version: string;
  /** Hashed identity of the event, as in the log; undefined before the event is known. For one span, not for a label. */
  readonly key: string | undefined;
}
