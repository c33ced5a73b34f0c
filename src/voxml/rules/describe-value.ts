import { typeName } from '../../common/type-name.js';

/** What an error shows of a value where a number was expected: the number, of anything else the type. */
export function shownNumber(value: unknown): string {
  return `given: ${typeof value === 'number' ? value : typeName(value)}`;
}

/** What an error shows of a value where a word was expected: a single word of letters, of anything else the type. */
export function shownWord(value: unknown): string {
  return `given: ${typeof value === 'string' && /^[A-Za-z-]{1,32}$/.test(value) ? `"${value}"` : typeName(value)}`;
}
