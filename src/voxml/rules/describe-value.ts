/** The type of a value, for errors that must not show the value. */
export function typeName(value: unknown): string {
  return value === null ? 'null' : typeof value;
}

/** What an error may say of a value where a number was asked for: a number itself, of anything else its type. */
export function shownNumber(value: unknown): string {
  return `given: ${typeof value === 'number' ? value : typeName(value)}`;
}

/** What an error may say of a value where a word was asked for: a single word of letters, of anything else its type. */
export function shownWord(value: unknown): string {
  return `given: ${typeof value === 'string' && /^[A-Za-z-]{1,32}$/.test(value) ? `"${value}"` : typeName(value)}`;
}
