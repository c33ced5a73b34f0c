/** What a process has used so far. */
export interface ProcessUsage {
  /** Processor time, in microseconds. */
  readonly cpu: number;
  /** Most memory so far, in bytes. */
  readonly maxRss: number;
}

export function usageOfProcess(): ProcessUsage {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { cpu: userCPUTime + systemCPUTime, maxRss: maxRSS * 1_024 };
}
