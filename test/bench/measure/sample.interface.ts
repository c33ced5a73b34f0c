/** One server under one workload in one round. */
export interface Sample {
  /** CPU time of the server process per request, in µs. */
  readonly cpu: number;
  /** CPU time of its Redis per request, in µs, if it has one. */
  readonly redisCpu?: number;
  /** Requests per second. */
  readonly throughput: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Resident memory after the round, in MB. */
  readonly rss: number;
}
