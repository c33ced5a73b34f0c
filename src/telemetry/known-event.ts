import { CATALOGUE } from '../events/catalogue.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';

/** The name if the catalogue has it: routes and queues may hold anything. */
export function knownEvent(name: string | undefined): VoxEventName | 'unknown' {
  return isEvent(name) ? name : 'unknown';
}

function isEvent(name: string | undefined): name is VoxEventName {
  return name !== undefined && Object.hasOwn(CATALOGUE, name);
}
