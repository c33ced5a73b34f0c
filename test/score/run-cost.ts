import type { CostCase } from './cost/case.interface.js';
import { ReaderTimes } from './cost/reader-times.js';

/** Four times the bytes may take so many times as long, on the way from the smallest size to the largest. */
const MOST_GROWTH = 5;
/**
 * And so many times at one of the steps. A linear reader has a step of its own where what it makes of a text outgrows a
 * cache of the processor, or a page of the allocator: 5 to 7. The square has 16 at each.
 */
const MOST_STEP = 8;
/** A request may take so long, in milliseconds; what only tests and tools wait for may take longer. */
const MOST_MS = { request: 50, tool: 250 } as const;
/**
 * Milliseconds for each KB below which a time is counted as this: the memory of a text of more than 128 KB comes from the
 * operating system, which takes about as long, whoever reads it. What grows with the square and hides below takes 5 ms for
 * 256 KB at most.
 */
const LEAST_MS_PER_KB = 0.01;
/** All cases are measured so often, one after the other: what disturbs one of them is over when it comes again. */
const PASSES = 3;

/** What one case costs. */
export interface CostRow extends Pick<CostCase, 'reader' | 'shape' | 'sizes'> {
  readonly isBesideRequests: boolean;
  /** Milliseconds for each size. */
  readonly times: readonly number[];
  /** How many times as long four times the bytes take. */
  readonly growth: number;
  /** The same of the worst step from one size to the next. */
  readonly step: number;
  readonly ok: boolean;
}

export interface CostReport {
  readonly rows: readonly CostRow[];
  readonly line: string;
  readonly ok: boolean;
}

/** Measures all cases. */
export async function runCost(cases: readonly CostCase[]): Promise<CostReport> {
  const measured = cases.map((one) => ({ one, times: new ReaderTimes(one) }));
  for (let pass = 0; pass < PASSES; pass++) for (const { times } of measured) await times.measure();
  const rows = measured.map(({ one, times }) => judged(one, times));
  const requests = rows.filter(({ isBesideRequests }) => !isBesideRequests);
  const worst = [
    worstOf('growth', rows, ({ growth }) => growth),
    worstOf('step', rows, ({ step }) => step),
    worstOf('ms', requests, slowest),
  ];
  return { rows, line: `cost ${worst.join(' ')}`, ok: rows.length > 0 && rows.every(({ ok }) => ok) };
}

function judged(one: CostCase, { least: times, bytes }: ReaderTimes): CostRow {
  const { reader, shape, sizes, isBesideRequests = false } = one;
  const counted = times.map((ms, at) => Math.max(ms, (LEAST_MS_PER_KB * (bytes[at] ?? 0)) / 1_024));
  const last = times.length - 1;
  const between = (from: number, to: number): number =>
    growthOf((times[to] ?? 0) / (counted[from] ?? 0), (bytes[to] ?? 0) / (bytes[from] ?? 0));
  const growth = between(0, last);
  const step = Math.max(...times.slice(1).map((_, at) => between(at, at + 1)));
  const isSlow = slowest({ times }) > MOST_MS[isBesideRequests ? 'tool' : 'request'];
  const ok = growth <= MOST_GROWTH && step <= MOST_STEP && !isSlow;
  return { reader, shape, sizes, times, growth, step, isBesideRequests, ok };
}

/** What is so many times longer and takes so many times as long: how long four times the bytes would take. */
function growthOf(longer: number, larger: number): number {
  // Shapes have a least size, below which a text of the next size is hardly larger.
  return larger < 2 ? longer : longer ** (Math.log(4) / Math.log(larger));
}

function slowest({ times }: Pick<CostRow, 'times'>): number {
  return Math.max(...times);
}

function worstOf(what: string, rows: readonly CostRow[], of: (row: CostRow) => number): string {
  const [first] = rows.toSorted((one, other) => of(other) - of(one));
  return first ? `worst.${what}=${of(first).toFixed(1)} (${first.reader}, ${first.shape})` : `worst.${what}=none`;
}
