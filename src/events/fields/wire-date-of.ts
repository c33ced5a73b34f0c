import { WIRE_DATE } from './wire-date.js';

/** Every month has them. */
const SAFE_DAYS = 28;

/**
 * Reads a timestamp of the wire: ISO 8601 with `Z` or an offset, with or without fractions, years 2000 to 2100
 * (wire-format section 11). `undefined` for all else, days that no calendar has included.
 *
 * @example
 * wireDateOf('2026-08-20T01:13:42.000Z'); // a Date
 * wireDateOf('2026-02-31T00:00:00Z'); // undefined
 */
export function wireDateOf(value: unknown): Date | undefined {
  if (typeof value !== 'string' || value.length > WIRE_DATE.longest) return undefined;
  const shape = WIRE_DATE.shape.exec(value);
  if (!shape) return undefined;
  const day = Number(shape[3]);
  // Date rolls 31 February over to March.
  if (day > SAFE_DAYS && day > daysOf(Number(shape[1]), Number(shape[2]))) return undefined;
  return new Date(value);
}

/** Day 0 of the next month is the last one of this. */
function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
