import type { Connection } from './connection.js';
import type { Answer } from './read-answer.js';

/** What a closed loop saw. */
export interface LoadResult {
  /** Of the whole loop, in milliseconds. */
  readonly wallMs: number;
  /** Per request, in milliseconds, ascending. */
  readonly latencies: Float64Array;
}

/**
 * A closed loop: each connection sends its next request when it has its answer, until all requests are out. With a rate, so
 * many are sent in a second instead, and a request that had to wait for a connection has waited since it was due.
 */
export async function runLoad(
  connections: readonly Connection[],
  requests: readonly Buffer[],
  check: (answer: Answer) => void,
  rate = Infinity,
): Promise<LoadResult> {
  const latencies = new Float64Array(requests.length);
  const queue = requests.entries();
  const began = performance.now();
  const lane = async (connection: Connection): Promise<void> => {
    for (const [index, request] of queue) {
      const due = began + (index * 1_000) / rate;
      if (due > performance.now()) await until(due);
      const start = rate === Infinity ? performance.now() : due;
      check(await connection.send(request));
      latencies[index] = performance.now() - start;
    }
  };
  const stop = stayAwake();
  try {
    await Promise.all(connections.map(lane));
  } finally {
    stop();
  }
  return { wallMs: performance.now() - began, latencies: latencies.sort() };
}

/**
 * Keeps the event loop from sleeping. Who writes to a process that sleeps pays for waking it: a server that is faster than
 * its sender never does, a slower one always, and what is measured would be the kernel.
 */
function stayAwake(): () => void {
  let isOver = false;
  const turn = (): void => void (isOver || setImmediate(turn));
  turn();
  return () => (isOver = true);
}

/** To the turn of the loop, which a timer is too coarse for. */
async function until(due: number): Promise<void> {
  while (performance.now() < due) await new Promise((resolve) => setImmediate(resolve));
}
