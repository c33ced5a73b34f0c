/** How often an amount of work is measured; the fastest counts. */
const RUNS = 5;

/** Processor time of the fastest run, in microseconds: what the machine does beside it is not measured. */
async function costOf(work: () => Promise<void> | void): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return best;
}

/** How many times more the largest amount costs than the smallest. */
export async function growthOf(
  amounts: readonly [number, ...number[]],
  work: (amount: number) => Promise<void> | void,
): Promise<number> {
  const costs: number[] = [];
  for (const amount of amounts) costs.push(await costOf(() => work(amount)));
  return (costs.at(-1) ?? 0) / (costs[0] ?? 1);
}
