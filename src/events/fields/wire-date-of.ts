import { isWireDate } from './is-wire-date.js';

/**
 * Reads a timestamp of the wire: ISO 8601 with `Z` or an offset, with or without fractions, years 2000 to 2100
 * (wire-format section 11). `undefined` for all else, days that no calendar has included.
 *
 * @example
 * wireDateOf('2026-08-20T01:13:42.000Z'); // a Date
 * wireDateOf('2026-02-31T00:00:00Z'); // undefined
 */
export function wireDateOf(value: unknown): Date | undefined {
  return isWireDate(value) ? new Date(value) : undefined;
}
