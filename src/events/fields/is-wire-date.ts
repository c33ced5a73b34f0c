import { WIRE_DATE } from './wire-date.js';

const LONGEST_MONTHS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `wireDateOf` can read it. */
export function isWireDate(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > WIRE_DATE.longest) return false;
  const shape = WIRE_DATE.shape.exec(value);
  if (!shape) return false;
  return Number(shape[3]) <= daysOf(Number(shape[1]), Number(shape[2]));
}

/** Date itself rolls 31 February over to March. Every fourth year from 2000 to 2096 is a leap year, 2100 is none. */
function daysOf(year: number, month: number): number {
  const isShort = month === 2 && (year % 4 !== 0 || year === 2100);
  return isShort ? 28 : (LONGEST_MONTHS[month - 1] ?? 0);
}
