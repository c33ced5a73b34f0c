import { performance } from 'node:perf_hooks';

/** The number of the turn that the event loop is in; NaN, which equals no other, on a runtime that does not count them. */
export function turnOfLoop(): number {
  const { uvMetricsInfo } = (performance.nodeTiming ?? {}) as Partial<typeof performance.nodeTiming>;
  return uvMetricsInfo?.loopCount ?? Number.NaN;
}
