/** What is asked for the gauges: the part of `VoxHealth` that they need. */
export interface ObservedHealth {
  /** Name of the registration. */
  readonly registration: string;
  /** How its delivery is doing now; numbers of a queue that is down are missing. */
  report(): Promise<{ readonly ok: boolean; readonly queue?: ObservedQueue }>;
}

/** What `VoxHealth` tells of a queue. */
export interface ObservedQueue {
  /** Whether it takes events. */
  readonly ok: boolean;
  /** Jobs that wait for a worker. */
  readonly waiting?: number;
  /** Age of the oldest job that a worker could take, in milliseconds. */
  readonly lagMs?: number;
  /** Jobs that were given up. */
  readonly deadLetters?: number;
}
