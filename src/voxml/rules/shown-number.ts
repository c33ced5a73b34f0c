import { typeName } from './type-name.js';

/** What an error may say of a value where a number was asked for: a number itself, of anything else its type. */
export function shownNumber(value: unknown): string {
  return `given: ${typeof value === 'number' ? value : typeName(value)}`;
}
