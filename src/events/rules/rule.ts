import { buildMessage, ValidateBy } from 'class-validator';
import type { JsonSchema } from './json-schema.interface.js';
import type { Shape } from './shapes.js';

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

/** A shape with the message of its violation. */
interface Rule extends Shape {
  /** Its name in violations and dead letters, such as `isIdentifier`. */
  readonly name: string;
  /** What follows the name of the property. Never quotes the value: messages reach logs, and values are personal data. */
  readonly words: string | ((value: unknown) => string);
}

/** Makes a property decorator of a rule. */
export function rule({ name, test, words, schema }: Rule): PropertyDecorator {
  const validator = {
    validate: test,
    defaultMessage: buildMessage(
      (each, args) => `${each}$property ${typeof words === 'string' ? words : words(args?.value)}`,
    ),
  };
  return ValidateBy({ name, validator }, { context: new RuleNotes({ test, schema }) });
}
