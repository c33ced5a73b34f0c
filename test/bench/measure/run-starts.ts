import type { BenchServer, ServerPlan } from '../servers/bench-server.js';
import type { WorkloadName } from '../workloads/workload-name.js';
import type { Cell } from './cell.interface.js';
import { type Amount, runRounds } from './run-rounds.js';
import { type Started, startServers, stopServers } from './start-servers.js';

/** How much is measured on several starts, which share the rounds. */
export interface SpreadAmount extends Amount {
  readonly starts: number;
}

/** What was measured, and which servers could not be. */
export interface Measured extends Pick<Started, 'missing'> {
  readonly cells: readonly Cell[];
}

/**
 * Spreads the rounds over several starts of all servers: V8 compiles the same code better or worse from start to start, and
 * a process stays as it is. Every other start is in reverse order, as the first one warmed up meets a sender that is cold.
 *
 * @param look at the servers of each start, once they were measured
 */
export async function runStarts(
  plans: readonly ServerPlan[],
  workloads: readonly WorkloadName[],
  { starts, ...amount }: SpreadAmount,
  look?: (servers: readonly BenchServer[]) => Promise<void>,
): Promise<Measured> {
  const cells = new Map<string, Cell>();
  let missing: Started['missing'] = {};
  for (let start = 1; start <= starts; start++) {
    process.stderr.write(`start ${start} of ${starts}\n`);
    const started = await startServers(start % 2 === 1 ? plans : plans.toReversed());
    missing = started.missing;
    try {
      const rounds = Math.ceil(amount.rounds / starts);
      for (const cell of await runRounds(started.servers, workloads, { ...amount, rounds })) {
        const name = `${cell.workload} ${cell.server}`;
        cells.set(name, { ...cell, samples: [...(cells.get(name)?.samples ?? []), ...cell.samples] });
      }
      await look?.(started.servers);
    } finally {
      await stopServers(started.servers);
    }
  }
  return { cells: [...cells.values()], missing };
}
