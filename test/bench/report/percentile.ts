/** The value below which so much (0 to 1) of ascending numbers lies; NaN without numbers. */
export function percentile(ascending: Float64Array, share: number): number {
  const index = Math.ceil(ascending.length * share) - 1;
  return ascending[Math.max(index, 0)] ?? Number.NaN;
}
