const LONGEST = 40;
const SHAPE = /^(20\d\d|2100)(-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Reads a timestamp of the wire: ISO 8601 with `Z` or an offset, with or without fractions, years 2000 to 2100
 * (wire-format section 11). `undefined` for all else, days that no calendar has included.
 *
 * @example
 * wireDateOf('2026-08-20T01:13:42.000Z'); // a Date
 * wireDateOf('2026-02-31T00:00:00Z'); // undefined
 */
export function wireDateOf(value: unknown): Date | undefined {
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const shape = SHAPE.exec(value);
  if (!shape) return undefined;
  const wallClock = `${shape[1]}${shape[2]}`;
  const asUtc = Date.parse(`${wallClock}Z`);
  // Date.parse rolls 31 February over to March; only a day that exists is written back as it was read.
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(wallClock)) return undefined;
  return new Date(value);
}
