import { typeName } from './type-name.js';

/** What an error may say of a value where a word was asked for: a single word of letters, of anything else its type. */
export function shownWord(value: unknown): string {
  return `given: ${typeof value === 'string' && /^[A-Za-z-]{1,32}$/.test(value) ? `"${value}"` : typeName(value)}`;
}
