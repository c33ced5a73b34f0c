import { percentile } from './percentile.js';

/** Numbers of several rounds in brief. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** NaN for no numbers at all. */
export function spread(values: Iterable<number>): Spread {
  const ascending = Float64Array.from(values).sort();
  const middle = ascending.length % 2 === 1 ? percentile(ascending, 0.5) : mean(ascending);
  return { median: middle, min: percentile(ascending, 0), max: percentile(ascending, 1) };
}

/** Between the two in the middle. */
function mean(ascending: Float64Array): number {
  const upper = ascending.length / 2;
  return ((ascending[upper - 1] ?? Number.NaN) + (ascending[upper] ?? Number.NaN)) / 2;
}
