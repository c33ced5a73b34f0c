const DATE = /^(20\d\d|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/;
const TIME = /T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

const LONGEST_MONTHS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ZERO = '0'.charCodeAt(0);

/** How a timestamp of the wire is written (wire-format section 11). */
export const WIRE_DATE = { shape: new RegExp(DATE.source + TIME.source), longest: 40 } as const;

/** Whether `wireDateOf` can read it. */
export function isWireDate(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > WIRE_DATE.longest) return false;
  if (!WIRE_DATE.shape.test(value)) return false;
  // The shape fixes the position of each part.
  return twoDigits(value, 8) <= daysOf(twoDigits(value, 5), !value.startsWith('2100') && twoDigits(value, 2) % 4 === 0);
}

/**
 * Reads a timestamp of the wire: ISO 8601 with `Z` or an offset, with or without fractions, years 2000 to 2100
 * (wire-format section 11). `undefined` for all else, including days that do not exist.
 *
 * @example
 * wireDateOf('2026-08-20T01:13:42.000Z'); // a Date
 * wireDateOf('2026-02-31T00:00:00Z'); // undefined
 */
export function wireDateOf(value: unknown): Date | undefined {
  return isWireDate(value) ? new Date(value) : undefined;
}

/** A timestamp that the documentation promises; an Invalid Date (`Number.isNaN(date.getTime())`) when it is not there. */
export function wireDateOrInvalid(value: unknown): Date {
  return wireDateOf(value) ?? new Date(Number.NaN);
}

/** Date itself rolls 31 February over to March. Every fourth year from 2000 to 2096 is a leap year, 2100 is none. */
function daysOf(month: number, inLeapYear: boolean): number {
  return month === 2 && !inLeapYear ? 28 : (LONGEST_MONTHS[month - 1] ?? 0);
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}
