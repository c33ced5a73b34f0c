import type { JsonSchema } from './json-schema.interface.js';

/** Text up to a length and of a pattern: data, which is checked faster than a test is called. */
export interface TextBounds {
  /** In UTF-16 units. */
  readonly longest: number;
  readonly pattern?: RegExp;
}

/** What class-validator keeps as `context` of a rule, for the schemas, the samples and the compiler of rules. */
export class RuleNotes {
  /** The test itself, of a rule that looks at nothing but the value. */
  readonly test?: (value: unknown) => boolean;
  /** Text that surely passes the test. */
  readonly text?: TextBounds;
  /** What the rule asks for, as far as JSON Schema can say it. */
  readonly schema?: JsonSchema;
  /** The field that stands in for an absent one. */
  readonly unless?: string;

  constructor({ test, text, schema, unless }: RuleNotes) {
    this.test = test;
    this.text = text;
    this.schema = schema;
    this.unless = unless;
  }
}
