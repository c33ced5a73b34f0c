import type { Percentiles } from './percentiles.js';

/** Shares of the time that something was busy, from 0 to 1; the mean of all of its kind. */
export interface Shares {
  readonly receivers: number;
  readonly redis: number;
  /** The threads of the workers. */
  readonly workers: number;
  /** The places for jobs: workers times concurrency. */
  readonly places: number;
  readonly cores: number;
}

/** What a simulation shows. */
export interface Simulated {
  /** From a webhook to its 2xx. */
  readonly answer: Percentiles;
  /** From a webhook to the end of a handler. */
  readonly handled: Percentiles;
  /** Mean of the same, in milliseconds. */
  readonly meanHandled: number;
  /** While events came at the rate, after a time to warm up. */
  readonly busy: Shares;
  /** Most jobs that were stored and not yet taken. */
  readonly mostWaiting: number;
  /** Until all jobs of the burst were done and none waited, in milliseconds; 0 without a burst, and if that never was. */
  readonly clearMs: number;
  /** Until the last job was done, in milliseconds. */
  readonly endMs: number;
}
