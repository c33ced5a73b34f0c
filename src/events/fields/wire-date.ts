/** A year whose two last digits no four divides, and 2100: without 29 February and without a day 366. */
const COMMON_YEAR = '(?:20(?:[02468][1235679]|[13579][01345789])|2100)';
const NO_SUCH_DAY = `(?!\\d{4}-?(?:02-?3\\d|(?:0[469]|11)-?31)|${COMMON_YEAR}-?(?:02-?29|366))`;
const DAY_OF_MONTH = '(?<month>0[1-9]|1[0-2])\\k<dash>(?<day>0[1-9]|[12]\\d|3[01])';
const DAY_OF_WEEK = 'W(?<week>0[1-9]|[1-4]\\d|5[0-3])\\k<dash>(?<weekday>[1-7])';
const DAY_OF_YEAR = '(?<ordinal>00[1-9]|0[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-6])';
const DATE = `${NO_SUCH_DAY}(?<year>20\\d\\d|2100)(?<dash>-?)(?:${DAY_OF_MONTH}|${DAY_OF_WEEK}|${DAY_OF_YEAR})`;
/** 24 is the midnight at the end of a day, and nothing after it. */
const MIDNIGHT = '(?!24(?!(?::?00){0,2}(?:[.,]0+)?(?:[Zz+ \\u2212\\-]|$)))';
const FRACTION = '(?:[.,](?<fraction>\\d+))?';
const SECONDS = '(?:\\k<colon>(?<second>[0-5]\\d|60))?';
const TIME = `${MIDNIGHT}(?<hour>[01]\\d|2[0-4])(?:(?<colon>:?)(?<minute>[0-5]\\d)${SECONDS})?${FRACTION}`;
/** A plus that was not escaped in a form or a query arrives as a space, as in phone numbers. */
const ZONE = '(?:[Zz]|(?<sign>[+ \\u2212\\-])(?<zoneHour>[01]\\d|2[0-3])(?::?(?<zoneMinute>[0-5]\\d))?)?';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** More digits than a double can tell apart. */
const FRACTION_DIGITS = 17;

/**
 * How a timestamp of the wire is written: a calendar, a week or an ordinal date, in the extended or the basic format of
 * ISO 8601. What it cannot say is which years have a week 53, and when there is a leap second.
 */
export const WIRE_DATE = new RegExp(`^${DATE}[Tt ]${TIME}${ZONE}$`, 'u');

const DAY_OF_YEARS = '(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31';

/** The spelling that nearly all timestamps have, which a Date reads by itself; all but 29 February. */
export const PLAIN_WIRE_DATE = new RegExp(
  `^20\\d\\d-(?:${DAY_OF_YEARS})T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{3})?Z$`,
);

/** Whether `wireDateOf` can read it. */
export function isWireDate(value: unknown): value is string {
  return instantOf(value) !== undefined;
}

/**
 * Reads a timestamp of the wire in every spelling of one instant that ISO 8601 or RFC 3339 has: offset `Z`, `+00:00`,
 * `+0000` or `+00`, letters in either case, a space for `T`, fractions of any length after a dot or a comma, without
 * seconds, in the basic format, as a week or an ordinal date. Without a zone it is UTC, as in the examples of the
 * platform (wire-format section 11). Fractions of a millisecond are cut off. `undefined` for all else: years before 2000
 * or after 2100, days that do not exist, and a date without a time, which is no instant.
 *
 * @example
 * wireDateOf('2026-08-20T01:13:42.074+0000'); // a Date
 * wireDateOf('2026-02-31T00:00:00Z'); // undefined
 */
export function wireDateOf(value: unknown): Date | undefined {
  const instant = instantOf(value);
  return instant === undefined ? undefined : new Date(instant);
}

/** A timestamp that the documentation promises; an Invalid Date (`Number.isNaN(date.getTime())`) when it is not there. */
export function wireDateOrInvalid(value: unknown): Date {
  return wireDateOf(value) ?? new Date(Number.NaN);
}

type Parts = Readonly<Record<string, string | undefined>>;

/** Milliseconds since 1970. */
function instantOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  if (PLAIN_WIRE_DATE.test(value)) return Date.parse(value);
  const parts: Parts | undefined = WIRE_DATE.exec(value)?.groups;
  if (!parts) return undefined;
  const day = dayOf(parts);
  if (day === undefined) return undefined;
  const instant = day + timeOf(parts) - offsetOf(parts);
  return parts.second === '60' && !isLeapSecond(instant) ? undefined : instant;
}

/** The midnight at which the day begins. */
function dayOf({ year, month, day, week, weekday, ordinal }: Parts): number | undefined {
  const newYear = Date.UTC(Number(year), 0, 1);
  if (ordinal) return newYear + (Number(ordinal) - 1) * DAY;
  if (!week) return Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (week === '53' && !hasWeek53(newYear)) return undefined;
  // The first week is the one that has 4 January.
  const fourth = newYear + 3 * DAY;
  return fourth + (Number(weekday) - isoWeekday(fourth) + (Number(week) - 1) * 7) * DAY;
}

/** A fraction is one of the smallest unit that is written. */
function timeOf({ hour, minute, second, fraction = '' }: Parts): number {
  const unit = second ? 1_000 : minute ? MINUTE : HOUR;
  const rest = Math.floor(Number(`0.${fraction.slice(0, FRACTION_DIGITS)}`) * unit);
  return Number(hour) * HOUR + Number(minute ?? 0) * MINUTE + Number(second ?? 0) * 1_000 + rest;
}

function offsetOf({ sign, zoneHour, zoneMinute }: Parts): number {
  const offset = Number(zoneHour ?? 0) * HOUR + Number(zoneMinute ?? 0) * MINUTE;
  return sign === '+' || sign === ' ' ? offset : -offset;
}

/** Leap seconds end June and December, in UTC. A Date has none: it is the midnight that follows. */
function isLeapSecond(instant: number): boolean {
  return /-(?:01|07)-01T00:00:00/.test(new Date(instant).toISOString());
}

/** A year has 53 weeks if its 1 January or its 31 December is a Thursday. */
function hasWeek53(newYear: number): boolean {
  const nextYear = Date.UTC(new Date(newYear).getUTCFullYear() + 1, 0, 1);
  return isoWeekday(newYear) === 4 || isoWeekday(nextYear - DAY) === 4;
}

/** Monday is 1. */
function isoWeekday(day: number): number {
  return new Date(day).getUTCDay() || 7;
}
