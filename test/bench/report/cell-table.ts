import type { Cell } from '../measure/cell.interface.js';
import type { Sample } from '../measure/sample.interface.js';
import { formatTable } from './format-table.js';
import { spread } from './spread.js';

const HEADER = ['workload', 'server', 'CPU µs', 'min', 'max', 'Redis µs', 'req/s', 'p50 ms', 'p99 ms', 'RSS MB'];

/** Medians over the rounds; of the CPU time the extremes, too. Servers that are missing are told with their reason. */
export function cellTable(cells: readonly Cell[], missing: Readonly<Record<string, string>> = {}): string {
  const rows = cells.map(({ server, workload, samples }) => {
    const median = (of: (sample: Sample) => number): number => spread(samples.map(of)).median;
    const cpu = spread(samples.map((sample) => sample.cpu));
    return [
      workload,
      server,
      ...[cpu.median, cpu.min, cpu.max].map((value) => value.toFixed(1)),
      samples[0]?.redisCpu === undefined ? '' : median(({ redisCpu = 0 }) => redisCpu).toFixed(1),
      median(({ throughput }) => throughput).toFixed(0),
      median(({ p50 }) => p50).toFixed(2),
      median(({ p99 }) => p99).toFixed(2),
      median(({ rss }) => rss).toFixed(0),
    ];
  });
  const absent = Object.entries(missing).map(([server, reason]) => `-  ${server} was not measured: ${reason}`);
  return [formatTable(HEADER, rows), ...absent].join('\n');
}
