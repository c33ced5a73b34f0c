/** What storing and working off a job has cost here, over the port of the queue: times in microseconds. */
export interface MeasuredQueue {
  /** Of this process, per job. */
  readonly storeUs: number;
  readonly workUs: number;
  /** Of Redis, per job. */
  readonly redisStoreUs: number;
  readonly redisWorkUs: number;
  /** Median of a command that does nothing. */
  readonly roundTripUs: number;
  readonly jobBytes: number;
}
