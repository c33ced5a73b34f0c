/**
 * A value in JSON, `''` for what has none. A parser of the application may have made numbers that JSON does not know: they
 * are digits in a text.
 */
export function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return JSON.stringify(value, (_name, one: unknown) => (typeof one === 'bigint' ? String(one) : one)) ?? '';
  }
}
