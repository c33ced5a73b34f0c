import { WIRE_DATE } from './wire-date.js';

const LONGEST_MONTHS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ZERO = '0'.charCodeAt(0);

/** Whether `wireDateOf` can read it. */
export function isWireDate(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > WIRE_DATE.longest) return false;
  if (!WIRE_DATE.shape.test(value)) return false;
  // In the shape every part has its place.
  return twoDigits(value, 8) <= daysOf(twoDigits(value, 5), !value.startsWith('2100') && twoDigits(value, 2) % 4 === 0);
}

/** Date itself rolls 31 February over to March. Every fourth year from 2000 to 2096 is a leap year, 2100 is none. */
function daysOf(month: number, inLeapYear: boolean): number {
  return month === 2 && !inLeapYear ? 28 : (LONGEST_MONTHS[month - 1] ?? 0);
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}
