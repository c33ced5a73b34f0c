import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '../load/connection.js';
import type { Answer } from '../load/read-answer.js';
import { type LoadResult, runLoad } from '../load/run-load.js';
import type { BenchServer } from '../servers/bench-server.js';
import type { ServerState } from '../servers/server-state.interface.js';
import type { WorkloadName } from '../workloads/workload-name.js';
import { WORKLOADS } from '../workloads/workloads.js';

/** Connections that send at the same time, unless the workload says otherwise. */
const CONNECTIONS = 16;
/** How long a queue may take to work off what came in, in milliseconds. */
const PATIENCE = 30_000;
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
  const { next, status, body, runs, rate, connections: width = CONNECTIONS } = WORKLOADS[name];
  const make = (length: number): Buffer[] => Array.from({ length }, () => next(server.name));
  const check = (answer: Answer): void => {
    if (answer.status === status && body.test(answer.body)) return;
    throw new Error(`${server.label} answers ${name} with ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  const connections = Array.from({ length: width }, () => new Connection(server.port));
  const requests = make(count);
  try {
    const idle = await server.state();
    const due = runs(server.name) ? count : 0;
    await runLoad(connections, make(RUN_IN), check, rate);
    const before = await settled(server, idle.runs + (due && RUN_IN));
    const load = await runLoad(connections, requests, check, rate);
    const after = await settled(server, before.runs + due);
    const ran = after.runs - before.runs;
    if (ran !== due) throw new Error(`${server.label} ran ${ran} handlers for ${count} requests (${name}), not ${due}`);
    return { before, after, load };
  } finally {
    for (const connection of connections) connection.end();
  }
}

/** The state once so many handlers ran: a queue works on after the last answer. */
async function settled(server: BenchServer, runs: number): Promise<ServerState> {
  for (const end = Date.now() + PATIENCE; ; await sleep(20)) {
    const state = await server.state();
    if (state.runs >= runs || Date.now() > end) return state;
  }
}
