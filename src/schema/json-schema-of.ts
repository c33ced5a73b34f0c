import { CATALOGUE } from '../events/catalogue.js';
import { knownVersion } from '../events/known-version.js';
import type { JsonSchema } from '../events/rules/json-schema.interface.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { definitionsOf } from './definitions-of.js';

/** A schema that stands alone. */
export interface JsonSchemaDocument extends JsonSchema {
  readonly $schema: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

const EVENTS = Object.keys(CATALOGUE) as VoxEventName[];
const DRAFT = { $schema: 'https://json-schema.org/draft/2020-12/schema' } as const;
const inDefs = (name: string): string => `#/$defs/${name}`;

/**
 * JSON Schema (draft 2020-12) of what the platform sends, made of the rules that validate it: of one version of an event,
 * of an event in all its versions, or of everything, every event under its name in `$defs`. Unknown fields always pass. The
 * receiver refuses only for what is required: any other field that does not fit costs itself.
 *
 * @throws CatalogueError (a RangeError with the code VOX_CATALOGUE) for an event or a version that the catalogue does not know
 * @example
 * jsonSchemaOf('sms.mo', 'v1').required; // ['type', 'from', 'to']
 * jsonSchemaOf().$defs?.['voice.gather'];
 */
export function jsonSchemaOf(event?: VoxEventName, version?: string): JsonSchemaDocument {
  if (event === undefined) return { ...DRAFT, title: 'Webhooks of Voxtelesys', $defs: everything() };
  const wanted = knownVersion(event, version);
  const { [event]: choice, ...versions } = definitionsOf(event, inDefs);
  const isAll = version === undefined && Object.keys(versions).length > 1;
  return isAll ? { ...DRAFT, ...choice, $defs: versions } : { ...DRAFT, ...versions[`${event}.${wanted}`] };
}

function everything(): Record<string, JsonSchema> {
  return Object.fromEntries(EVENTS.flatMap((event) => Object.entries(definitionsOf(event, inDefs))));
}
