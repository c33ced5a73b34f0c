/** A plain decimal number as text; empty where the platform knows none. */
export const NUMBER_TEXT = { longest: 32, pattern: /^(?:\d+(?:\.\d+)?)?$/ } as const;
const LONGEST_KEYWORD = 64;

/** Neither absent nor null; both mean "not sent". */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** The value when it is text, however long or empty; nothing is converted and nothing trimmed. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Text, or a finite number as text: account ids, error codes and counters come as either (wire-format 16, row 10). */
export function textOrNumberOf(value: unknown): string | undefined {
  return Number.isFinite(value) ? String(value) : textOf(value);
}

/** Whether a value is a number as text, or empty. */
export function isNumberText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= NUMBER_TEXT.longest && NUMBER_TEXT.pattern.test(value);
}

/** A plain decimal number, as number or as text; `undefined` for all else, so that `''` or `'0x1F'` never become one. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return value !== '' && isNumberText(value) ? Number(value) : undefined;
}

/** A keyword of the wire in lower case; `''` for anything that cannot be one. Upper case occurs on RCS. */
export function fold(value: unknown): string {
  return typeof value === 'string' && value.length <= LONGEST_KEYWORD ? value.toLowerCase() : '';
}
