import type { Redis } from 'ioredis';

const PINGS = 200;

/** Median time of a command that does nothing, in microseconds. */
export async function medianRoundTrip(client: Redis): Promise<number> {
  const times: number[] = [];
  for (let ping = 0; ping < PINGS; ping++) {
    const began = performance.now();
    await client.ping();
    times.push((performance.now() - began) * 1_000);
  }
  return times.toSorted((one, other) => one - other)[PINGS / 2] ?? 0;
}
