import type { Profiler } from 'node:inspector';

/** Time in µs that each node of a profile was on top of the stack, by its id. */
export function nodeTimes({ samples = [], timeDeltas = [] }: Profiler.Profile): ReadonlyMap<number, number> {
  const spent = new Map<number, number>();
  samples.forEach((id, index) => spent.set(id, (spent.get(id) ?? 0) + (timeDeltas[index] ?? 0)));
  return spent;
}
