/** How a delivery queue is doing. */
export interface QueueHealth {
  /** Whether it takes events at the moment. */
  readonly ok: boolean;
  /** Jobs that wait for a worker, now or after a back-off. */
  readonly waiting: number;
  /** Age of the oldest job that a worker could take, in milliseconds. */
  readonly lagMs: number;
  /** Jobs that were given up. */
  readonly deadLetters: number;
}
