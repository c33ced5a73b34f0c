import { CATALOGUE } from '../../events/catalogue.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import { jsonSchemaOf } from '../../schema/json-schema-of.js';
import { EVENT_NAMES } from '../arguments/event-operand.js';

/** Name and content of a file per version, for one event or for all. */
export function schemaFiles(event?: VoxEventName, version?: string): Map<string, string> {
  const events = event === undefined ? EVENT_NAMES : [event];
  const wanted = events.flatMap((name) =>
    (version === undefined ? Object.keys(CATALOGUE[name].versions) : [version]).map((one) => [name, one] as const),
  );
  return new Map(wanted.map(([name, one]) => [`${name}.${one}.schema.json`, schemaText(name, one)]));
}

function schemaText(event: VoxEventName, version: string): string {
  return `${JSON.stringify(jsonSchemaOf(event, version), null, 2)}\n`;
}
