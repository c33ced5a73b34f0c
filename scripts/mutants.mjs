// Changes the code in small ways, one at a time, and counts what no test notices:
// `npm run score:mutants [-- --n 200] [--seed N] [--room intake] [--budget 30] [--most 10]
// [--only src/intake/read-body.ts:25] [--tests test/unit/intake] [--reached FILE]`.
//
// The mutants are those of Stryker: a condition negated, a call left out, a character class inverted. They are drawn at
// random over the rooms that decide what happens with a webhook. For each the test files that reach it run, the nearest
// first, until one fails: a dozen of them, and as many others as take `--budget` seconds without a mutant. `--only`
// takes all mutants of a file or of a line instead, `--tests` other tests than those of the fast layers that are near
// (`mutants/far.mjs` has the others), and `--reached` keeps what the tests reach in a file, for another run on the same
// sources and tests. What no test reaches survives. Ends with 1 if more than `--most` of a hundred survive.
import { parseArgs } from 'node:util';
import { draw } from './mutants/draw.mjs';
import { instrument, ROOMS } from './mutants/instrument.mjs';
import { Judge } from './mutants/judge.mjs';
import { printReport, printVerdict } from './mutants/report.mjs';
import { keptOrReachedBy } from './mutants/reached-by.mjs';
import { LAYERS } from './layers.mjs';
import { FAR } from './mutants/far.mjs';
import { workspace } from './mutants/workspace.mjs';

const WORKERS = 2;
/** The fast layers without what is far from every mutant. */
const NEAR = [...Object.values(LAYERS).flat(), '--testPathIgnorePatterns', ...FAR];
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    room: { type: 'string' },
    budget: { type: 'string', default: '30' },
    most: { type: 'string', default: '10' },
    only: { type: 'string' },
    reached: { type: 'string' },
    tests: { type: 'string', multiple: true, default: NEAR },
  },
});

const isAt = ({ fileName, location }) => `${fileName}:${location.start.line + 1}:`.startsWith(`${values.only}:`);
const isIn = ({ fileName }) => values.room === undefined || fileName.startsWith(`src/${values.room}/`);

const { files, mutants } = await instrument(ROOMS);
const chosen =
  values.only === undefined ? draw(mutants.filter(isIn), Number(values.n), Number(values.seed)) : mutants.filter(isAt);
if (chosen.length === 0) throw new Error(`there is no mutant in ${values.only ?? values.room}`);

const { folder, remove } = workspace(files);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
process.on('exit', remove);
console.log(
  `mutants all=${mutants.length} chosen=${chosen.length} seed=${values.seed}; the tests run once without one …`,
);
const { tests, unused } = await keptOrReachedBy(folder, values.tests, values.reached);
for (const { name, why } of unused) console.log(`  not used, as it ${why} on instrumented sources: ${name}`);

const judge = new Judge(folder, { mutants, tests, budget: Number(values.budget) });
const verdicts = [];
const rest = [...chosen];
async function work() {
  for (let mutant = rest.shift(); mutant !== undefined; mutant = rest.shift()) {
    const began = performance.now();
    const verdict = await judge.judge(mutant);
    verdicts.push(verdict);
    printVerdict(verdict, (performance.now() - began) / 1_000);
  }
}
await Promise.all(Array.from({ length: WORKERS }, work));
process.exitCode = printReport(verdicts, { rooms: ROOMS, seed: values.seed, most: Number(values.most) }) ? 0 : 1;
