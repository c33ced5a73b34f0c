import type { SelfTime } from '../profile/self-times.js';
import { sumBy } from '../profile/sum-by.js';
import { formatTable } from './format-table.js';

const MOST = 40;
const COSTS = ['µs/request', '%'];

/**
 * Own time by package and of the functions that take most; of our files also what others spend on their behalf.
 * Times are in µs, charges by file.
 */
export function profileTables(
  times: readonly SelfTime[],
  charged: ReadonlyMap<string, number>,
  requests: number,
): string {
  const total = times.reduce((sum, { time }) => sum + time, 0);
  const costs = (time: number): string[] => [(time / requests).toFixed(2), ((100 * time) / total).toFixed(1)];
  const own = new Map(sumBy(ofOurs(times), ({ file }) => file));
  const files = [...charged].toSorted(([, one], [, other]) => other - one).slice(0, MOST);
  return [
    formatTable(
      ['package', ...COSTS],
      sumBy(times, packageOf).map(([name, time]) => [name, ...costs(time)]),
      1,
    ),
    formatTable(
      ['our file', 'its own', 'with others', '%'],
      files.map(([file, time]) => [file, ((own.get(file) ?? 0) / requests).toFixed(2), ...costs(time)]),
      1,
    ),
    formatTable(
      ['function', 'where', ...COSTS],
      times.slice(0, MOST).map((one) => [one.name, whereOf(one), ...costs(one.time)]),
    ),
  ].join('\n\n');
}

function ofOurs(times: readonly SelfTime[]): readonly SelfTime[] {
  return times.filter(({ group }) => group === 'ours');
}

/** The collector and the like count as packages of their own. */
function packageOf({ group, name }: SelfTime): string {
  return name.startsWith('(') && group === 'native' ? name : group;
}

function whereOf({ group, file, line }: SelfTime): string {
  return file ? `${group} ${file}:${line}` : group;
}
