import type { CATALOGUE } from '../../events/catalogue.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';

/** The versions of an event, for example `'v1' | '2025-02-01'`. */
export type VersionOf<Event extends VoxEventName> = {
  [Name in Event]: keyof (typeof CATALOGUE)[Name]['versions'] & string;
}[Event];
