const LONGEST = 256;

/** Short text or an integer that JSON carries without loss. */
export function isStringOrNumber(value: unknown): boolean {
  return typeof value === 'string' ? value.length <= LONGEST : Number.isSafeInteger(value);
}
