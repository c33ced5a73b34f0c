import type { JsonSchema } from './json-schema.interface.js';

/** What class-validator keeps as `context` of a rule, for the schemas, the samples and the compiler of rules. */
export class RuleNotes {
  /** The test itself, of a rule that looks at nothing but the value. */
  readonly test?: (value: unknown) => boolean;
  /** What the rule asks for, as far as JSON Schema can say it. */
  readonly schema?: JsonSchema;
  /** The field that stands in for an absent one. */
  readonly unless?: string;

  constructor({ test, schema, unless }: RuleNotes) {
    this.test = test;
    this.schema = schema;
    this.unless = unless;
  }
}
