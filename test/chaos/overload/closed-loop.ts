import { Connection } from '../../bench/load/connection.js';
import { freshRequest } from './fresh-request.js';
import { kindOf } from './mix.js';
import { Tally } from './tally.js';

/** So few that none of them waits for long: a capacity with refusals in it would be none. */
const CONNECTIONS = 8;

/** Each connection sends when it has its answer. The rate of requests answered with 200, per second. */
export async function measureCapacity(port: number, seconds: number): Promise<number> {
  const tally = new Tally();
  const began = performance.now();
  const end = began + seconds * 1_000;
  let index = 0;
  const lane = async (connection: Connection): Promise<void> => {
    while (performance.now() < end) {
      const kind = kindOf(index++);
      const start = performance.now();
      const answer = await connection.send(freshRequest(kind));
      tally.add({ kind, ms: performance.now() - start, answer });
    }
    connection.end();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, () => lane(new Connection(port))));
  const taken = tally.admitted('receipt') + tally.admitted('call');
  return (taken * 1_000) / (performance.now() - began);
}
