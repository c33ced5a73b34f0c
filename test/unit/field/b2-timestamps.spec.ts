import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wireDateOf } from '../../../src/events/fields/wire-date.js';

const INSTANT = '2026-08-20T01:13:42.074Z';

describe('B2: every spelling of one instant', () => {
  it.each([
    '2026-08-20T01:13:42.074Z',
    '2026-08-20T01:13:42.074+0000',
    '2026-08-20T01:13:42.074+00:00',
    '2026-08-20T01:13:42.074+00',
    '2026-08-20T01:13:42.074-00:00',
    '2026-08-20T01:13:42.074',
    '2026-08-20t01:13:42.074z',
    '2026-08-20 01:13:42.074Z',
    '2026-08-20 01:13:42.074+00',
    '2026-08-20T01:13:42,074Z',
    '2026-08-20T01:13:42.07400000000000000000000000000Z',
    '2026-08-20T01:13:42.0749999999Z',
    '20260820T011342.074Z',
    '20260820T011342,074+0000',
    '2026-08-20T03:13:42.074+0200',
    '2026-08-20T03:13:42.074+02',
    '2026-08-19T19:43:42.074-0530',
    '2026-08-19T19:43:42.074\u221205:30',
    '2026-08-20T03:13:42.074 02:00',
    '2026-232T01:13:42.074Z',
    '2026232T011342.074Z',
    '2026-W34-4T01:13:42.074Z',
    '2026W344T011342.074Z',
  ])('%s', (wire) => {
    expect(wireDateOf(wire)?.toISOString()).toBe(INSTANT);
  });

  it.each([
    ['without seconds', '2026-08-20T01:13Z', '2026-08-20T01:13:00.000Z'],
    ['without seconds, in the basic format', '20260820T0113+02', '2026-08-19T23:13:00.000Z'],
    ['without minutes', '2026-08-20T01Z', '2026-08-20T01:00:00.000Z'],
    ['a fraction of a minute', '2026-08-20T01:13.5Z', '2026-08-20T01:13:30.000Z'],
    ['a fraction of an hour', '2026-08-20T01,25Z', '2026-08-20T01:15:00.000Z'],
    ['the end of a day', '2026-12-31T24:00:00Z', '2027-01-01T00:00:00.000Z'],
    ['a leap second', '2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['a leap second elsewhere', '2016-12-31T15:59:60-08:00', '2017-01-01T00:00:00.000Z'],
    ['the first week of a year that begins in the one before', '2026-W01-1T00:00Z', '2025-12-29T00:00:00.000Z'],
    ['a week 53', '2026-W53-7T00:00Z', '2027-01-03T00:00:00.000Z'],
    ['29 February', '20240229T00Z', '2024-02-29T00:00:00.000Z'],
    ['the last day of a leap year', '2024-366T00Z', '2024-12-31T00:00:00.000Z'],
    ['23 January as a day of the year', '2026-023T00Z', '2026-01-23T00:00:00.000Z'],
  ])('%s', (_what, wire, instant) => {
    expect(wireDateOf(wire)?.toISOString()).toBe(instant);
  });

  it.each([
    ['a date alone, which is a day', '2026-08-20'],
    ['a day that the month lacks', '2026-04-31T00:00:00Z'],
    ['30 February', '20240230T000000Z'],
    ['29 February of a common year', '2026-02-29T00:00:00'],
    ['29 February 2100', '2100-02-29T00:00:00Z'],
    ['day 366 of a common year', '2026-366T00:00Z'],
    ['day 0', '2026-000T00:00Z'],
    ['a week 53 of a year without', '2025-W53-1T00:00Z'],
    ['day 8 of a week', '2026-W34-8T00:00Z'],
    ['an hour 24 that goes on', '2026-01-01T24:01Z'],
    ['a leap second in the middle of a month', '2016-12-30T23:59:60Z'],
    ['separators by halves in the date', '2026-0820T00:00Z'],
    ['separators by halves in the time', '2026-08-20T01:1342Z'],
    ['a point without a fraction', '2026-08-20T01:13:42.Z'],
    ['an offset of 24 hours', '2026-08-20T01:13:42+24:00'],
    ['an offset of one digit', '2026-08-20T01:13:42+2'],
    ['another zone', '2026-08-20T01:13:42 GMT'],
    ['no separator', '20260820011342'],
    ['seconds since 1970', '1787188422'],
    ['another century', '1926-08-20T01:13:42Z'],
    ['a mail', 'Thu, 20 Aug 2026 01:13:42 GMT'],
  ])('%s is none', (_what, wire) => {
    expect(wireDateOf(wire)).toBeUndefined();
  });

  it('reads the plain spelling of every day that there is, of no other, and as every other spelling', () => {
    const part = (value: number): string => String(value).padStart(2, '0');
    for (const year of [1999, 2000, 2023, 2024, 2026, 2099, 2100]) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const plain = `${year}-${part(month)}-${part(day)}T23:59:58.001Z`;
          const date = new Date(Date.UTC(year, month - 1, day, 23, 59, 58, 1));
          const exists = year >= 2000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          expect([plain, wireDateOf(plain)]).toEqual([plain, exists ? date : undefined]);
          expect(wireDateOf(plain.replace('Z', '+00:00'))).toEqual(wireDateOf(plain));
        }
      }
    }
  });

  it('reads weeks and days of the year as the calendar has them', () => {
    const days = fc.integer({ min: Date.UTC(2000, 0, 1) / 86_400_000, max: Date.UTC(2100, 11, 31) / 86_400_000 });
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * 86_400_000);
        const year = date.getUTCFullYear();
        const ordinal = String(1 + day - Date.UTC(year, 0, 1) / 86_400_000).padStart(3, '0');
        expect(wireDateOf(`${year}-${ordinal}T00:00Z`)).toEqual(date);
        // The year of a week is that of its Thursday.
        const weekday = date.getUTCDay() || 7;
        const thursday = new Date((day + 4 - weekday) * 86_400_000);
        const weekYear = thursday.getUTCFullYear();
        const week = Math.floor((thursday.getTime() / 86_400_000 - Date.UTC(weekYear, 0, 1) / 86_400_000) / 7) + 1;
        if (weekYear < 2000) return;
        expect(wireDateOf(`${weekYear}-W${String(week).padStart(2, '0')}-${weekday}T00:00Z`)).toEqual(date);
      }),
      { numRuns: 2_000 },
    );
  });
});
