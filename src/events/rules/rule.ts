import { buildMessage, ValidateBy } from 'class-validator';
import { RuleNotes } from './rule-notes.js';
import type { Shape } from './shapes.js';

/** A shape with the message of its violation. */
interface Rule extends Shape {
  /** Its name in violations and dead letters, such as `isIdentifier`. */
  readonly name: string;
  /** What follows the name of the property. Never quotes the value: messages reach logs, and values are personal data. */
  readonly words: string | ((value: unknown) => string);
}

/** Makes a property decorator of a rule. */
export function rule({ name, test, text, words, schema }: Rule): PropertyDecorator {
  const validator = {
    validate: test,
    defaultMessage: buildMessage(
      (each, args) => `${each}$property ${typeof words === 'string' ? words : words(args?.value)}`,
    ),
  };
  return ValidateBy({ name, validator }, { context: new RuleNotes({ test, text, schema }) });
}
