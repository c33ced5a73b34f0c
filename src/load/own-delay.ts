/** Of a machine that others use as well, a process at work is assumed to get at least this part. */
const LEAST_SHARE = 0.1;

/**
 * How much of a delay comes from work of this process, in milliseconds. A closed laptop, SIGSTOP or a machine that is busy
 * elsewhere make late too, but refusing a request would mend none of that.
 *
 * @param delay time that has passed, in milliseconds
 * @param since processor time when the delay began
 * @param until processor time now
 */
export function ownDelay(delay: number, since: NodeJS.CpuUsage, until = process.cpuUsage()): number {
  const used = until.user + until.system - since.user - since.system;
  return Math.min(delay, used / 1_000 / LEAST_SHARE);
}
