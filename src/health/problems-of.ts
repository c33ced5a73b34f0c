import type { VoxHealthReport } from '../module/vox-health-report.interface.js';
import type { VoxHealthLimits } from './vox-health-limits.interface.js';

/** What speaks against calling a registration healthy; nothing if all is well. */
export function problemsOf(report: VoxHealthReport, limits: VoxHealthLimits): string[] {
  const { registration, draining, store, queue } = report;
  const { lagMs = 0, deadLetters = 0 } = queue ?? {};
  const { maxLagMs = Infinity, maxDeadLetters = Infinity } = limits;
  const problems: readonly (readonly [boolean, string])[] = [
    [draining, 'is shutting down'],
    [store === 'down', 'dedupe store is down'],
    [queue?.ok === false, 'delivery queue takes no events'],
    [lagMs > maxLagMs, `a job has waited ${lagMs} ms, the limit is ${maxLagMs}`],
    [deadLetters > maxDeadLetters, `${deadLetters} dead letters, the limit is ${maxDeadLetters}`],
  ];
  return problems.flatMap(([is, problem]) => (is ? [`${registration}: ${problem}`] : []));
}
