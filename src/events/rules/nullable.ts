import type { JsonSchema } from './json-schema.interface.js';

/** The same, or null, which the wire writes for "not sent". */
export function nullable(schema: JsonSchema): JsonSchema {
  return Object.keys(schema).length === 0 ? schema : { anyOf: [...(schema.anyOf ?? [schema]), { type: 'null' }] };
}
