import { type Boots, measureBoots } from '../measure/measure-boots.js';
import { runStarts } from '../measure/run-starts.js';
import type { BenchOptions } from '../options.js';
import { bootTable } from '../report/boot-table.js';
import { cellTable } from '../report/cell-table.js';
import { fillTable } from '../report/fill-table.js';
import { ratioTable } from '../report/ratio-table.js';
import { type Ratio, ratiosOf } from '../report/ratio.js';
import { spread } from '../report/spread.js';
import { summary } from '../report/summary.js';
import { writeJson } from '../report/write-json.js';
import type { FillReport } from '../servers/filled-store.js';
import { growthPlans } from './growth-plans.js';

/** What grows with an application, on one platform: handlers and remembered keys against a small one. */
export async function growth({ amount, full, servers, workloads, json }: BenchOptions): Promise<void> {
  const name = servers.findLast((one) => one.startsWith('ours')) ?? 'ours-fastify';
  const { small, handlers, keys, comparisons } = growthPlans(name);
  const boots = await measureBoots([small, handlers], full ? 15 : 5);
  const asked = workloads.filter((workload) => workload === 'receipt' || workload === 'call');
  let fill: FillReport | undefined;
  const { cells } = await runStarts([small, handlers, keys], asked, amount, async (servers) => {
    fill = (await servers.find(({ label }) => label === keys.label)?.state())?.fill;
  });
  const ratios = ratiosOf(cells, comparisons);
  console.log([cellTable(cells), ratioTable(ratios), bootTable(boots), fillTable(fill), ''].join('\n\n'));
  await writeJson(json, { mode: 'growth', amount, cells, ratios, boots, fill });
  console.log(summary({ server: name, ...factsOf(ratios, boots, fill) }));
}

function factsOf(
  ratios: readonly Ratio[],
  boots: readonly Boots[],
  fill: FillReport | undefined,
): Readonly<Record<string, number>> {
  const [small = Number.NaN, large = Number.NaN] = boots.map(({ ms }) => spread(ms).median);
  return {
    ...Object.fromEntries(ratios.map(({ name, pairs }) => [name, pairs.median])),
    'boot.ms': large,
    'boot.handlers/one': large / small,
    ...(fill && { 'key.heap': fill.heapPerKey, 'key.rss': fill.rssPerKey }),
  };
}
