import type { JsonSchema } from '../events/rules/json-schema.interface.js';

/** A schema that stands alone. */
export interface JsonSchemaDocument extends JsonSchema {
  readonly $schema: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}
