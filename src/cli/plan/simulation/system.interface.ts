/** The processes of a plan. */
export interface System {
  readonly receivers: number;
  readonly workers: number;
  /** Jobs that a worker runs at once, divided among the partitions. */
  readonly concurrency: number;
  /** Partitions of the queue, each on a Redis of its own. */
  readonly partitions: number;
  /** Cores that all of them share; `Infinity`: each process has one. */
  readonly cores: number;
}
