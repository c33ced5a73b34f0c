/** What a process has used so far. */
export interface ProcessUsage {
  /** Processor time, in microseconds. */
  readonly cpu: number;
  /** Time that its event loop was busy, in microseconds: longer than `cpu` where others have the processor. */
  readonly active: number;
  /** Most memory so far, in bytes. */
  readonly maxRss: number;
}

export function usageOfProcess(): ProcessUsage {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const { active } = performance.eventLoopUtilization();
  return { cpu: userCPUTime + systemCPUTime, active: active * 1_000, maxRss: maxRSS * 1_024 };
}
