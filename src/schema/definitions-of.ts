import { CATALOGUE } from '../events/catalogue.js';
import type { EventRow } from '../events/event-row.interface.js';
import type { JsonSchema } from '../events/rules/json-schema.interface.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { dtoSchema } from './dto-schema.js';
import { versionChoice } from './version-choice.js';

/**
 * The schemas of an event by name: one per version, such as `sms.mo.v1`, and under the name of the event the choice
 * between them.
 *
 * @param refTo how a schema is referred to by its name, where they will all stand
 */
export function definitionsOf(event: VoxEventName, refTo: (name: string) => string): Record<string, JsonSchema> {
  const row: EventRow = CATALOGUE[event];
  const nameOf = (version: string): string => `${event}.${version}`;
  const choice = versionChoice(row, (version) => refTo(nameOf(version)));
  const versions = Object.entries(row.versions).map(([version, Dto]) => {
    const about = { title: `${event} ${version}`, description: row.trigger };
    return [nameOf(version), { ...about, ...dtoSchema(Dto) }] as const;
  });
  return { [event]: { title: event, description: row.trigger, ...choice }, ...Object.fromEntries(versions) };
}
