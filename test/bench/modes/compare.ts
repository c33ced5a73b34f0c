import { runStarts } from '../measure/run-starts.js';
import type { BenchOptions } from '../options.js';
import { cellTable } from '../report/cell-table.js';
import { ratioTable } from '../report/ratio-table.js';
import { ratiosOf } from '../report/ratio.js';
import { summary } from '../report/summary.js';
import { writeJson } from '../report/write-json.js';
import { COMPARISONS } from './comparisons.js';

/** Measures all servers against each other. */
export async function compare({ amount, servers: names, workloads, json }: BenchOptions): Promise<void> {
  const plans = names.map((name) => ({ label: name, name }));
  const { cells, missing } = await runStarts(plans, workloads, amount);
  const ratios = ratiosOf(cells, COMPARISONS);
  console.log(cellTable(cells, missing));
  console.log(`\n${ratioTable(ratios)}\n`);
  await writeJson(json, { mode: 'compare', amount, cells, missing, ratios });
  console.log(summary(Object.fromEntries(ratios.map(({ name, pairs }) => [name, pairs.median]))));
}
