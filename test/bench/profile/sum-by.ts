import type { SelfTime } from './self-times.js';

/** Times added up under a name, longest first. */
export function sumBy(
  times: readonly SelfTime[],
  nameOf: (time: SelfTime) => string,
): readonly (readonly [name: string, time: number])[] {
  const sums = new Map<string, number>();
  for (const one of times) sums.set(nameOf(one), (sums.get(nameOf(one)) ?? 0) + one.time);
  return [...sums].toSorted(([, one], [, other]) => other - one);
}
