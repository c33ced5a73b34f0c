const DECIMAL = /^\d+(?:\.\d+)?$/;
const LONGEST = 32;

/** A plain decimal number, as number or as text; `undefined` for all else, so that `''` or `'0x1F'` never become one. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' && value.length <= LONGEST && DECIMAL.test(value) ? Number(value) : undefined;
}
