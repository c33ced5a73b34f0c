import { DEFAULT_COSTS } from '../../dist-tsc/esm/cli/plan/default-costs.js';
import { planFor } from '../../dist-tsc/esm/cli/plan/plan-for.js';
import { duration, megabytes } from '../../dist-tsc/esm/cli/plan/plan-words.js';
import { markdownTable } from './markdown-table.mjs';

const RATES = [10, 100, 1_000, 2_000, 10_000, 100_000];
/** One handler of 20 ms, and a burst of ten seconds of the rate. */
const REQUEST = { handlers: 1, handlerMs: 20, spread: 0.5, connections: 256, cores: Infinity, seed: 1 };

/** Plans up to 100,000 events a second, as `vox plan` makes them. */
export function scalingTable() {
  const head = ['Events a second', 'Receivers', 'Workers × concurrency', 'Partitions', 'Busy cores'];
  const more = [
    'Memory of each Redis',
    'p50, p99 until the 2xx',
    'p50, p99 until handled',
    'Burst of 10 s cleared after',
  ];
  return markdownTable([...head, ...more], RATES.map(row));
}

function row(rate) {
  const { system, steady, busyCores, memory, burst } = planFor({ ...REQUEST, rate, burst: rate * 10 }, DEFAULT_COSTS);
  const { receivers, workers, concurrency, partitions } = system;
  const times = ({ p50, p99 }) => `${duration(p50)}, ${duration(p99)}`;
  return [
    rate.toLocaleString('en'),
    receivers,
    `${workers} × ${concurrency}`,
    partitions,
    busyCores.toFixed(1),
    megabytes((memory.waiting + memory.finished) / partitions),
    times(steady.answer),
    times(steady.handled),
    duration(burst.clearMs),
  ];
}
