import { Connection } from '../load/connection.js';
import type { BenchServer } from '../servers/bench-server.js';
import { brokenRequest } from '../workloads/broken-request.js';
import type { WorkloadName } from '../workloads/workload-name.js';

/**
 * Proves that a server validates at all.
 * @throws Error when a payload against the schema reaches a handler
 */
export async function probe(server: BenchServer, workload: WorkloadName): Promise<void> {
  const connection = new Connection(server.port);
  const before = await server.state();
  await connection.send(brokenRequest(workload, server.name));
  const after = await server.state();
  connection.end();
  if (after.runs !== before.runs) throw new Error(`${server.label} hands a broken ${workload} to its handler`);
}
