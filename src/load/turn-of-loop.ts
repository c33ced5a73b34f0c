import { performance } from 'node:perf_hooks';

/** The number of the turn that the event loop is in. */
export function turnOfLoop(): number {
  return performance.nodeTiming.uvMetricsInfo.loopCount;
}
