import type { BenchServer } from '../servers/bench-server.js';
import type { WorkloadName } from '../workloads/workload-name.js';
import { takesPart, WORKLOADS } from '../workloads/workloads.js';
import type { Cell } from './cell.interface.js';
import { drive } from './drive.js';
import { measure } from './measure.js';
import { probe } from './probe.js';

/**
 * How often each kind comes in turn before the first round. V8 gives up code that it has compiled when a kind comes that it
 * has not seen, such as the first refusal, and compiles it anew only for what comes after that.
 */
const PASSES = 3;

/** How much is measured. */
export interface Amount {
  readonly rounds: number;
  /** Per server, workload and round. */
  readonly requests: number;
  /** Requests per server and workload before the first round. */
  readonly warmUp: number;
}

/**
 * Warms every server up, then visits all of them in every round, workload by workload: what disturbs the machine for a
 * while disturbs all of them.
 */
export async function runRounds(
  servers: readonly BenchServer[],
  workloads: readonly WorkloadName[],
  { rounds, requests, warmUp }: Amount,
): Promise<readonly Cell[]> {
  const visits = workloads.flatMap((workload) =>
    servers
      .filter(({ name }) => takesPart(name, workload))
      .map((server) => ({ server, cell: { server: server.label, workload, samples: [] } as Cell })),
  );
  for (const { server, cell } of visits) await probe(server, cell.workload);
  for (let pass = 1; pass <= PASSES; pass++) {
    // What is sent at a rate would take that long; the same without one warms the server up.
    for (const { server, cell } of visits)
      await drive(server, cell.workload, WORKLOADS[cell.workload].rate ? requests : Math.ceil(warmUp / PASSES));
  }
  for (let round = 1; round <= rounds; round++) {
    process.stderr.write(`round ${round} of ${rounds}\n`);
    for (const { server, cell } of visits) cell.samples.push(await measure(server, cell.workload, requests));
  }
  return visits.map(({ cell }) => cell);
}
