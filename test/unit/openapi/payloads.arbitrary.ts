import fc from 'fast-check';
import { wireShaped } from '../events/wire-shaped.js';

const two = (value: number): string => String(value).padStart(2, '0');
const part = (max: number) => fc.integer({ min: 0, max }).map(two);

const dates = fc
  .tuple(
    fc.constantFrom('1999', '2000', '2024', '2026', '2100', '2101'),
    part(13),
    part(32),
    part(367),
    part(52),
    part(8),
  )
  .chain(([year, month, day, ordinal, week, weekday]) =>
    fc.constantFrom(
      `${year}-${month}-${day}`,
      `${year}${month}${day}`,
      `${year}-${month}${day}`,
      `${year}-${ordinal.padStart(3, '0')}`,
      `${year}${ordinal.padStart(3, '0')}`,
      `${year}-W${week}-${weekday.slice(1)}`,
      `${year}W${week}${weekday.slice(1)}`,
    ),
  );
/** Without the sixtieth second: no schema can say when there is a leap second. */
const seconds = fc.oneof(part(59), fc.constant('61'));
const times = fc
  .tuple(part(24), part(60), seconds)
  .chain(([hour, minute, second]) =>
    fc.constantFrom(
      `${hour}:${minute}:${second}`,
      `${hour}${minute}${second}`,
      `${hour}:${minute}${second}`,
      `${hour}:${minute}`,
      `${hour}${minute}`,
      hour,
      '24:00:00',
      '2400',
    ),
  );
const fractions = fc.constantFrom('', '', '.5', ',5', '.000', '.123456789', '.1234567890', '.');
const zones = fc.constantFrom('Z', 'z', '', '+02:00', '-23:59', '+24:00', '+0200', '+02', ' 0200', '\u221202:00', '+2');

/** Timestamps that are right, and such as are not by one part. */
export const timestamps = fc
  .tuple(dates, fc.constantFrom('T', 't', ' ', ''), times, fractions, zones)
  .map((parts) => parts.join(''));

/** Values at the edges of the rules, by kind. */
const EDGES: readonly (readonly unknown[])[] = [
  [
    'x'.repeat(256),
    'x'.repeat(257),
    'y'.repeat(4_096),
    'y'.repeat(4_097),
    'a\u0000',
    '\u0085',
    'a\n',
    '\u2028',
    '\ud800',
  ],
  [2 ** 53 - 1, 2 ** 53, -(2 ** 53), 0.5, -0, 1e300, true, null],
  ['Mo', 'FAX', 'iNbOuNd', 'mo ', 'mob', 'moo'],
  [[], ['a'], [['a']], [1], [null], [{}], {}],
  [{ url: 'u' }, { url: 1 }, { url: null }, [{ url: 'u' }], [{ media: null }], { media: null }, { media: [] }],
  [{ code: 1 }, { code: 0.5 }, { code: null, description: 'd' }, { description: [] }, { code: {} }],
];
const edges = fc.constantFrom<unknown>(...EDGES.flat());

/** What a parameter may hold, in the model of JSON: whatever has no place in it was never on the wire. */
export const wireValues = fc.oneof(edges, timestamps, fc.string(), fc.jsonValue({ maxDepth: 3 })).map(asJson);

/** Parameters in the model of JSON. */
export const jsonParams = wireShaped.map((params) => asJson(params) as Readonly<Record<string, unknown>>);

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
