import type { Boots } from '../measure/measure-boots.js';
import { formatTable } from './format-table.js';
import { spread } from './spread.js';

const HEADER = ['start of', 'ms', 'min', 'max'];

/** How long applications took to start, imports left out. */
export function bootTable(boots: readonly Boots[]): string {
  const rows = boots.map(({ label, ms }) => {
    const { median, min, max } = spread(ms);
    return [label, ...[median, min, max].map((value) => value.toFixed(0))];
  });
  return formatTable(HEADER, rows, 1);
}
