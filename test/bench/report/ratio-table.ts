import { formatTable } from './format-table.js';
import type { Place, Ratio } from './ratio.js';

const HEADER = ['ratio', 'of', 'pairs: median', 'min', 'max', 'of medians', 'goal', ''];

/** Ratios pair by pair, each round's two measurements with each other, and whether goals are met. */
export function ratioTable(ratios: readonly Ratio[]): string {
  const rows = ratios.map(({ name, ours, reference, of = 'cpu', pairs, ofMedians, goal }) => [
    name,
    `${of} of ${placeText(ours)} / ${placeText(reference)}`,
    ...[pairs.median, pairs.min, pairs.max, ofMedians].map((value) => value.toFixed(2)),
    goal === undefined ? '' : `<= ${goal.toFixed(2)}`,
    goal === undefined ? '' : pairs.median <= goal ? 'met' : 'missed',
  ]);
  return formatTable(HEADER, rows);
}

function placeText([server, workload]: Place): string {
  return `${server} ${workload}`;
}
