import type { Cell } from '../measure/cell.interface.js';
import type { WorkloadName } from '../workloads/workload-name.js';
import { type Spread, spread } from './spread.js';

/** A server under a workload, by name. */
export type Place = readonly [server: string, workload: WorkloadName];

/** What of a sample can be compared. */
export type Measured = 'cpu' | 'redisCpu' | 'p99';

/** Two places to compare. */
export interface Comparison {
  /** Name in the summary. */
  readonly name: string;
  readonly ours: Place;
  readonly reference: Place;
  /** What is compared. Default `cpu`. */
  readonly of?: Measured;
  /** The most that is wanted. */
  readonly goal?: number;
}

/** What was measured at one place, in that of another. */
export interface Ratio extends Comparison {
  /** Of the medians of both. */
  readonly ofMedians: number;
  /** Of the ratios of each round. */
  readonly pairs: Spread;
}

/** The comparisons for which both places were measured. */
export function ratiosOf(cells: readonly Cell[], comparisons: readonly Comparison[]): readonly Ratio[] {
  return comparisons.flatMap((comparison) => {
    const ours = valuesOf(cells, comparison.ours, comparison.of);
    const reference = valuesOf(cells, comparison.reference, comparison.of);
    if (!ours || !reference) return [];
    const pairs = spread(ours.map((value, round) => value / (reference[round] ?? Number.NaN)));
    return [{ ...comparison, pairs, ofMedians: spread(ours).median / spread(reference).median }];
  });
}

function valuesOf(
  cells: readonly Cell[],
  [server, workload]: Place,
  of: Measured = 'cpu',
): readonly number[] | undefined {
  const cell = cells.find((one) => one.server === server && one.workload === workload);
  return cell?.samples.map((sample) => sample[of] ?? Number.NaN);
}
