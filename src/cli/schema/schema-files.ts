import { CATALOGUE } from '../../events/catalogue.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import { jsonSchemaOf } from '../../schema/json-schema-of.js';

const EVENTS = Object.keys(CATALOGUE) as VoxEventName[];

/** Name and content of a file per version of an event, or of them all. */
export function schemaFiles(event?: VoxEventName, version?: string): Map<string, string> {
  const events = event === undefined ? EVENTS : [event];
  const wanted = events.flatMap((name) =>
    (version === undefined ? Object.keys(CATALOGUE[name].versions) : [version]).map((one) => [name, one] as const),
  );
  return new Map(wanted.map(([name, one]) => [`${name}.${one}.schema.json`, text(name, one)]));
}

function text(event: VoxEventName, version: string): string {
  return `${JSON.stringify(jsonSchemaOf(event, version), null, 2)}\n`;
}
