import { WIRE_DATE } from './wire-date.js';

const LONGEST_MONTHS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `wireDateOf` can read it. */
export function isWireDate(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > WIRE_DATE.longest) return false;
  if (!WIRE_DATE.shape.test(value)) return false;
  // In the shape every part has its place.
  return Number(value.slice(8, 10)) <= daysOf(Number(value.slice(0, 4)), Number(value.slice(5, 7)));
}

/** Date itself rolls 31 February over to March. Every fourth year from 2000 to 2096 is a leap year, 2100 is none. */
function daysOf(year: number, month: number): number {
  const isShort = month === 2 && (year % 4 !== 0 || year === 2100);
  return isShort ? 28 : (LONGEST_MONTHS[month - 1] ?? 0);
}
