/** What `VoxHealthIndicator` calls healthy; without a limit only what is down counts. */
export interface VoxHealthLimits {
  /** Largest age of the oldest job that waits for a worker, in milliseconds. */
  readonly maxLagMs?: number;
  /** Most jobs in the failed set. `0` alarms on the first. */
  readonly maxDeadLetters?: number;
  /** Looks at the registration of this name only. Default: at all of them. */
  readonly registration?: string;
}
