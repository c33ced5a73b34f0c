import { CATALOGUE } from '../events/catalogue.js';
import type { EventRow } from '../events/event-row.interface.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { EventRecord } from '../request/event-record.interface.js';
import type { EventFacts } from './vox-messages.interface.js';

type EventSource = Pick<EventRecord, 'registration' | 'event' | 'version' | 'key'>;

/** Replaces what the catalogue does not have: the sender of a request chooses that text. */
export function eventFacts({ registration, event: name, version = '', key }: EventSource): EventFacts {
  const event = knownEvent(name);
  const versions: EventRow['versions'] = event === 'unknown' ? {} : CATALOGUE[event].versions;
  return {
    registration,
    event,
    version: Object.hasOwn(versions, version) ? version : 'unknown',
    key: key || undefined,
  };
}

/** The name if the catalogue has it: routes and queues may hold any text. */
export function knownEvent(name: string | undefined): VoxEventName | 'unknown' {
  return isEvent(name) ? name : 'unknown';
}

function isEvent(name: string | undefined): name is VoxEventName {
  return name !== undefined && Object.hasOwn(CATALOGUE, name);
}
