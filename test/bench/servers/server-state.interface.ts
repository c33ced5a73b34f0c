import type { FillReport } from './filled-store.js';

/** What a server process tells of itself. */
export interface ServerState {
  /** CPU time of the whole process so far, user and system, in µs. */
  readonly cpu: number;
  /** The same of its Redis, if it has one. */
  readonly redisCpu?: number;
  /** Resident memory, in bytes. */
  readonly rss: number;
  /** How often a handler ran. */
  readonly runs: number;
  readonly bootMs: number;
  readonly fill?: FillReport;
}
