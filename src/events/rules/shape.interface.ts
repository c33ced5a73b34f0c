import type { JsonSchema } from './json-schema.interface.js';

/** What a value has to look like, said twice in one place: to the validator and to readers of the schema. */
export interface Shape {
  readonly test: (value: unknown) => boolean;
  /** The same in JSON Schema. Where that cannot say all of it, it lets more pass, never less. */
  readonly schema: JsonSchema;
}
