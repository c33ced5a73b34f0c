import { CATALOGUE } from '../events/catalogue.js';
import type { EventRow } from '../events/event-row.interface.js';
import type { EventRecord } from '../request/event-record.interface.js';
import type { EventFacts } from './event-facts.interface.js';
import { knownEvent } from './known-event.js';

/** Leaves everything out that a sender could have written. */
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

type EventSource = Pick<EventRecord, 'registration' | 'event' | 'version' | 'key'>;
