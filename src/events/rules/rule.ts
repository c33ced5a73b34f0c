import { buildMessage, ValidateBy } from 'class-validator';

/**
 * Makes a property decorator of a test and the words that follow the name of the property. Messages never quote the
 * value: they reach logs, and values are personal data.
 */
export function rule(
  name: string,
  test: (value: unknown) => boolean,
  words: string | ((value: unknown) => string),
): PropertyDecorator {
  return ValidateBy({
    name,
    validator: {
      validate: test,
      defaultMessage: buildMessage(
        (each, args) => `${each}$property ${typeof words === 'string' ? words : words(args?.value)}`,
      ),
    },
  });
}
