import type { EventRow } from '../events/event-row.interface.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { VoxEvent } from '../events/vox-event.js';
import type { RequestContext } from './request-context.js';

/** A webhook that was identified, validated and lifted: what the delivery works on. */
export interface ParsedEvent {
  readonly context: RequestContext;
  readonly event: VoxEventName;
  readonly row: EventRow;
  readonly version: string;
  readonly payload: VoxEvent;
  /** Wire names of fields that did not fit, sorted: they are missing on the payload, and untouched on `raw`. */
  readonly flaws: readonly string[];
  /** What did not fit the schema and was let through all the same: an unknown version, or `onInvalid: 'deliver-raw'`. */
  readonly violations: readonly string[];
}
