import { jsonOf } from '../../common/json-of.js';
import type { EventRecord } from '../../request/event-record.interface.js';
import type { StoredEvent } from '../../ports/stored-event.interface.js';

/**
 * The record of an event that came out of a queue. Its bytes are gone; its parameters in JSON stand for them, which only a
 * POST can carry.
 */
export function eventRecordOf({ registration, event, version, key, path, params }: StoredEvent): EventRecord {
  return {
    registration,
    event,
    version,
    key,
    method: 'POST',
    path,
    params,
    startedAt: performance.now(),
    contentType: 'application/json',
    /** For a dead letter, which few events become. */
    get bytes() {
      return Buffer.from(jsonOf(params));
    },
  };
}
