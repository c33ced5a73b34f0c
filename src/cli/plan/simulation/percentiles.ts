/** Median and 99th percentile, in milliseconds. */
export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

/** @param times in microseconds; of none both are 0 */
export function percentilesOf(times: readonly number[]): Percentiles {
  const sorted = Float64Array.from(times).sort();
  const at = (share: number): number => (sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0) / 1_000;
  return { p50: at(0.5), p99: at(0.99) };
}
