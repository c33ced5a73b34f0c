import { wireDateOf } from './wire-date-of.js';

/** A timestamp that the documentation promises; an Invalid Date (`Number.isNaN(date.getTime())`) when it is not there. */
export function wireDateOrInvalid(value: unknown): Date {
  return wireDateOf(value) ?? new Date(Number.NaN);
}
