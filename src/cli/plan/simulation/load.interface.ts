/** What comes, and what handlers make of it. */
export interface Load {
  /** Events a second, at random moments; 0: only the burst. */
  readonly rate: number;
  /** How many of them are simulated; with a burst at most so many, until it is cleared. */
  readonly events: number;
  /** Events that are there at the start, beside the others. */
  readonly burst: number;
  /** Connections that the burst comes over, each with one request at a time. */
  readonly connections: number;
  /** Handlers of each event: one job for each. */
  readonly handlers: number;
  /** Time of a handler, in milliseconds, of which it waits: for a database, for another service. */
  readonly handlerMs: number;
  /** Standard deviation of the time of a handler, in means. */
  readonly spread: number;
}
