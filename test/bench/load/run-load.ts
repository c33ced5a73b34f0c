import type { Connection } from './connection.js';
import type { Answer } from './read-answer.js';

/** What a closed loop saw. */
export interface LoadResult {
  /** Of the whole loop, in milliseconds. */
  readonly wallMs: number;
  /** Per request, in milliseconds, ascending. */
  readonly latencies: Float64Array;
}

/** A closed loop: each connection sends its next request when it has its answer, until all requests are out. */
export async function runLoad(
  connections: readonly Connection[],
  requests: readonly Buffer[],
  check: (answer: Answer) => void,
): Promise<LoadResult> {
  const latencies = new Float64Array(requests.length);
  const queue = requests.entries();
  const began = performance.now();
  const lane = async (connection: Connection): Promise<void> => {
    for (const [index, request] of queue) {
      const start = performance.now();
      check(await connection.send(request));
      latencies[index] = performance.now() - start;
    }
  };
  const stop = stayAwake();
  await Promise.all(connections.map(lane));
  stop();
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
