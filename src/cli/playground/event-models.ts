import { CATALOGUE } from '../../events/catalogue.js';
import type { EventRow } from '../../events/event-row.interface.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import { fieldsOf } from '../../schema/fields-of.js';
import { jsonSchemaOf } from '../../schema/json-schema-of.js';
import { CANDIDATES } from '../../testing/payloads/candidates.js';
import { EVENT_NAMES } from '../arguments/event-operand.js';
import type { EventModel } from './protocol/event-model.types.js';

/** All events with what a form needs of them. */
export function eventModels(urlOf: (event: VoxEventName) => string): readonly EventModel[] {
  return EVENT_NAMES.map((event) => {
    const { family, mode, trigger, confidence, versions }: EventRow = CATALOGUE[event];
    const candidates: readonly string[] = CANDIDATES[event] ?? [];
    return {
      event,
      family,
      mode,
      trigger,
      confidence,
      url: urlOf(event),
      encoding: family === 'voice' ? 'form' : 'json',
      versions: Object.entries(versions).map(([version, Dto]) => ({
        version,
        schema: jsonSchemaOf(event, version),
        fields: fieldsOf(Dto).map((field) => ({ ...field, isCandidate: candidates.includes(field.name) })),
      })),
    };
  });
}
