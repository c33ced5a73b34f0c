const LONGEST_WORD = 64;

/** A keyword of the wire in lower case; `''` for anything that cannot be one. Upper case occurs on RCS. */
export function fold(value: unknown): string {
  return typeof value === 'string' && value.length <= LONGEST_WORD ? value.toLowerCase() : '';
}
