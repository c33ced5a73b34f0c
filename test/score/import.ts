import { execFile } from 'node:child_process';
import { parseArgs, promisify } from 'node:util';
import { type Loading, loadings } from './import/entries.js';

/**
 * npm run score:import -- [--runs 15] [--most 40]
 *
 * How long each entry takes to load, in both formats: a new process for each run, the peers loaded before, the median of
 * the runs in milliseconds, on the clock and of the processor. Ends with 1 unless each takes at most `--most` on the clock.
 * On a busy machine only the time of the processor says something.
 */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, most: { type: 'string', default: '40' } },
});
const run = promisify(execFile);
const PROGRAM = 'test/score/import/load-entry.mjs';

interface Taken {
  readonly clock: number;
  readonly processor: number;
}

async function load({ args }: Loading): Promise<Taken> {
  const { stdout } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM, ...args]);
  return JSON.parse(stdout) as Taken;
}

const all = loadings().map((loading) => ({ ...loading, runs: [] as Taken[] }));
// Round by round: what disturbs the machine for a while disturbs all of them.
for (let round = 0; round < Number(values.runs); round++) {
  for (const one of all) one.runs.push(await load(one));
}
const medianOf = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN;
const rows = all.map(({ entry, format, runs }) => ({
  entry,
  format,
  clock: medianOf(runs.map(({ clock }) => clock)),
  processor: medianOf(runs.map(({ processor }) => processor)),
}));
const line = (words: readonly string[]): string =>
  words
    .map((word) => word.padEnd(15))
    .join('')
    .trimEnd();

console.log(`Node ${process.version}, median of ${values.runs} runs in ms`);
console.log(line(['entry', 'format', 'clock', 'processor']));
for (const { entry, format, clock, processor } of rows) {
  console.log(line([entry, format, clock.toFixed(1), processor.toFixed(1)]));
}
const slowest = Math.max(...rows.map(({ clock }) => clock));
console.log(`import entries=${rows.length} slowest=${slowest.toFixed(1)}ms of at most ${values.most}ms`);
process.exitCode = slowest <= Number(values.most) ? 0 : 1;
