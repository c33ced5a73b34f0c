import type { JsonSchema } from './json-schema.interface.js';

/** What class-validator keeps as `context` of a rule: all that schemas and samples want to know and cannot ask a test. */
export class RuleNotes {
  /** What the rule asks for, as far as JSON Schema can say it. */
  readonly schema?: JsonSchema;
  /** The field that stands in for an absent one. */
  readonly unless?: string;

  constructor({ schema, unless }: RuleNotes) {
    this.schema = schema;
    this.unless = unless;
  }
}
