import type { CostCase } from './cost/case.interface.js';

/** Four times the bytes may take so many times as long. */
const MOST_GROWTH = 5;
/** Less, and the larger text was not read to its end. */
const LEAST_GROWTH = 1;
/** A request may take so long, in milliseconds. */
const MOST_MS = 50;
/** Both times below this are noise. */
const NOISE_MS = 0.2;

const [WARM_UPS, RUNS] = [2, 5];
/** A run repeats what is too short to be timed, for so many milliseconds. */
const SHORTEST_MS = 0.5;
/** What looks bad is measured again: the garbage of others makes slow as well, but not each time. */
const TRIALS = 3;
/** After so many milliseconds a time is known well enough. */
const LONG_MS = 400;

/** Processor time, in milliseconds: what the machine does beside it does not count. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/**
 * Growth counts if the next step has it too; behind the last one comes a text of so many times the largest size. Where a text outgrows a cache of the processor,
 * or a block of the allocator, one step costs more than the others; quadratic time does so at every step.
 */
const FURTHER = 3.5;

type Three = readonly [number, number, number];

/** What one case costs. */
export interface CostRow {
  readonly reader: string;
  readonly shape: string;
  readonly sizes: Three;
  readonly times: Three;
  /** Of the second time to the first, and of the third to the second; `undefined` for noise. */
  readonly growth: readonly [number | undefined, number | undefined];
  /** The same for the next step, where the last one was too much. */
  readonly further: number | undefined;
  /** The growth that counts. */
  readonly worst: number;
  readonly isBesideRequests: boolean;
  readonly ok: boolean;
}

export interface CostReport {
  readonly rows: readonly CostRow[];
  readonly line: string;
  readonly ok: boolean;
}

/** Measures all cases, one after the other. */
export async function runCost(cases: readonly CostCase[], told?: (row: CostRow) => void): Promise<CostReport> {
  const rows: CostRow[] = [];
  for (const one of cases) {
    const row = await rowOf(one);
    rows.push(row);
    told?.(row);
  }
  const growing = worstOf(rows, ({ worst }) => worst);
  const slow = worstOf(
    rows.filter(({ isBesideRequests }) => !isBesideRequests),
    slowest,
  );
  const line = `cost worst.growth=${growing.value.toFixed(1)} (${growing.name}) worst.ms=${slow.value.toFixed(1)} (${slow.name})`;
  return { rows, line, ok: rows.length > 0 && rows.every(({ ok }) => ok) };
}

async function rowOf(one: CostCase): Promise<CostRow> {
  const texts = one.sizes.map((size) => one.make(size));
  let times = await timesOf(one, texts);
  let row = judged(one, times);
  for (let trial = 1; !row.ok && slowest(row) < LONG_MS && trial < TRIALS; trial++) {
    const again = await timesOf(one, texts);
    times = [Math.min(times[0], again[0]), Math.min(times[1], again[1]), Math.min(times[2], again[2])];
    row = judged(one, times);
  }
  const [, last = 0] = row.growth;
  return last > MOST_GROWTH && slowest(row) < LONG_MS ? judged(one, times, await furtherGrowth(one, times)) : row;
}

/** For four times the bytes of the largest size. */
async function furtherGrowth({ read, make, sizes }: CostCase, times: Three): Promise<number> {
  const text = make(sizes[2] * FURTHER);
  let further = Number.POSITIVE_INFINITY;
  for (let trial = 0; trial < TRIALS; trial++) further = Math.min(further, await timeOf(read, text));
  return (further / times[2]) * (4 / FURTHER);
}

/** Of too large a step as much as the next one confirms; where that is none, because a limit was met, all of it. */
function confirmed(step = 0, next?: number): number {
  return step <= MOST_GROWTH || next === undefined || next < LEAST_GROWTH ? step : Math.min(step, next);
}

function judged(one: CostCase, times: Three, further?: number): CostRow {
  const { reader, shape, sizes, isBesideRequests = false } = one;
  const growth = [growthOf(times[0], times[1]), growthOf(times[1], times[2])] as const;
  const last = confirmed(growth[1], further);
  const worst = Math.max(confirmed(growth[0], last), last);
  const isSlow = !isBesideRequests && slowest({ times }) > MOST_MS;
  return { reader, shape, sizes, times, growth, further, worst, isBesideRequests, ok: !isSlow && worst <= MOST_GROWTH };
}

function growthOf(less: number, more: number): number | undefined {
  return less < NOISE_MS && more < NOISE_MS ? undefined : more / less;
}

async function timesOf({ read }: CostCase, texts: readonly string[]): Promise<Three> {
  const times: number[] = [];
  for (const text of texts) times.push(await timeOf(read, text));
  const [small = 0, middle = 0, large = 0] = times;
  return [small, middle, large];
}

/** The median of several runs after a warm-up, in milliseconds. */
async function timeOf(read: CostCase['read'], text: string): Promise<number> {
  const runs: number[] = [];
  const start = clock();
  for (let run = 0; run < WARM_UPS + RUNS && (run < 2 || clock() - start < LONG_MS); run++) {
    let [count, took] = [0, 0];
    globalThis.gc?.({ type: 'minor' });
    const began = clock();
    do {
      const result = attempt(read, text);
      if (result instanceof Promise) await result;
      count++;
      took = clock() - began;
    } while (took < SHORTEST_MS);
    runs.push(took / count);
  }
  const counted = runs.slice(Math.min(WARM_UPS, runs.length - 1)).toSorted((one, other) => one - other);
  return counted[Math.floor(counted.length / 2)] ?? Number.NaN;
}

/** A refusal has a class of its own; what the language throws is a fault. */
function attempt(read: CostCase['read'], text: string): unknown {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError || error instanceof SyntaxError) throw error;
    return undefined;
  }
}

function slowest({ times }: Pick<CostRow, 'times'>): number {
  return Math.max(...times);
}

function worstOf(
  rows: readonly CostRow[],
  of: (row: CostRow) => number,
): { readonly value: number; readonly name: string } {
  const [first] = rows.toSorted((one, other) => of(other) - of(one));
  return first ? { value: of(first), name: `${first.reader}, ${first.shape}` } : { value: Number.NaN, name: 'nothing' };
}
