/** What one event and one job cost. Times in microseconds of a processor, except for the round trip. */
export interface Costs {
  /** Of the receiver, per event: HTTP, credential, validation, storing. */
  readonly storeUs: number;
  /** Of the worker, per job, without the handler. */
  readonly workUs: number;
  /** Of Redis, per job that is stored. */
  readonly redisStoreUs: number;
  /** Of Redis, per job that is taken and finished. */
  readonly redisWorkUs: number;
  /** Time on the network to Redis and back. */
  readonly roundTripUs: number;
  /** Memory of a job in Redis, in bytes. */
  readonly jobBytes: number;
}
