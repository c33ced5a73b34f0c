/** Of a machine that others use as well, a process at work is assumed to get at least this part. */
const LEAST_SHARE = 0.1;

/**
 * How much of a delay comes from work of this process, in milliseconds. A closed laptop, SIGSTOP or a machine that is busy
 * elsewhere make late too, but refusing a request would mend none of that.
 *
 * @param delay time that has passed, in milliseconds
 * @param since processor time when the delay began
 */
export function ownDelay(delay: number, since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return Math.min(delay, (user + system) / 1_000 / LEAST_SHARE);
}
