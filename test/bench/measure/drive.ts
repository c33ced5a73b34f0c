import { Connection } from '../load/connection.js';
import type { Answer } from '../load/read-answer.js';
import { type LoadResult, runLoad } from '../load/run-load.js';
import type { BenchServer } from '../servers/bench-server.js';
import type { ServerState } from '../servers/server-state.interface.js';
import type { WorkloadName } from '../workloads/workload-name.js';
import { WORKLOADS } from '../workloads/workloads.js';

/** Connections that send at the same time. */
const CONNECTIONS = 16;
/** What is sent before the first look at the server: after a pause caches are cold, and a batch of receipts has none. */
const RUN_IN = 500;

/** The state of the server before and after, and what the load saw in between. */
export interface Driven {
  readonly before: ServerState;
  readonly after: ServerState;
  readonly load: LoadResult;
}

/**
 * Sends so many requests to a server, and some more before the first look at it, so that neither connecting nor waking up
 * is counted.
 *
 * @throws Error for an answer that is not as expected, or when handlers ran more or less often than they should
 */
export async function drive(server: BenchServer, name: WorkloadName, count: number): Promise<Driven> {
  const { next, status, body, runs } = WORKLOADS[name];
  const make = (length: number): Buffer[] => Array.from({ length }, () => next(server.name));
  const check = (answer: Answer): void => {
    if (answer.status === status && body.test(answer.body)) return;
    throw new Error(`${server.label} answers ${name} with ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  const connections = Array.from({ length: CONNECTIONS }, () => new Connection(server.port));
  const requests = make(count);
  try {
    await runLoad(connections, make(RUN_IN), check);
    const before = await server.state();
    const load = await runLoad(connections, requests, check);
    const after = await server.state();
    const [ran, due] = [after.runs - before.runs, runs(server.name) ? count : 0];
    if (ran !== due) throw new Error(`${server.label} ran ${ran} handlers for ${count} requests (${name}), not ${due}`);
    return { before, after, load };
  } finally {
    for (const connection of connections) connection.end();
  }
}
