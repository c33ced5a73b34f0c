import { percentile } from '../report/percentile.js';
import type { BenchServer } from '../servers/bench-server.js';
import type { WorkloadName } from '../workloads/workload-name.js';
import { drive } from './drive.js';
import type { Sample } from './sample.interface.js';

/** One round of one server under one workload. */
export async function measure(server: BenchServer, workload: WorkloadName, requests: number): Promise<Sample> {
  const { before, after, load } = await drive(server, workload, requests);
  return {
    cpu: (after.cpu - before.cpu) / requests,
    ...(after.redisCpu !== undefined && { redisCpu: (after.redisCpu - (before.redisCpu ?? 0)) / requests }),
    throughput: (requests / load.wallMs) * 1000,
    p50: percentile(load.latencies, 0.5),
    p99: percentile(load.latencies, 0.99),
    rss: after.rss / 1_048_576,
  };
}
