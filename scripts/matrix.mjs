// Runs the table of surroundings on both majors of Nest and prints it: `npm run matrix`. It reads what Jest found out, one
// test per cell; a row that a major does not have is `-` there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TABLE = 'test/slow/surroundings/matrix';
const COLUMNS = ['express', 'fastify'];
const RUNS = {
  12: ['npm', 'run', 'jest', '--', TABLE],
  11: ['node', 'scripts/nest-11.mjs', TABLE],
};
const FAILED = 'FAILED';
const ABSENT = '-';

/** The tests of a major; ends the program if there are none, with everything that was printed instead. */
function testsOn(major, folder) {
  console.error(`Nest ${major} …`);
  const file = join(folder, `${major}.json`);
  const [command, ...args] = [...RUNS[major], '--json', `--outputFile=${file}`];
  const { stdout, stderr } = spawnSync(command, args, { cwd: join(import.meta.dirname, '..'), encoding: 'utf8' });
  const suites = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).testResults : [];
  const tests = suites.flatMap((suite) => suite.assertionResults);
  if (tests.length > 0) return tests;
  console.error(suites.map((suite) => suite.message).join('\n') || stdout + stderr);
  process.exit(1);
}

function collect() {
  const folder = mkdtempSync(join(tmpdir(), 'vox-matrix-'));
  try {
    return Object.keys(RUNS)
      .toReversed()
      .map((major) => ({ major, tests: testsOn(major, folder) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const majors = collect();
const names = [...new Set(majors.flatMap(({ tests }) => tests.map(({ ancestorTitles: [name] }) => name)))];

/** The cell of a row on a major and a column. */
const cellOf = ({ tests }, row, column) =>
  tests.find(({ ancestorTitles: [name], title }) => name === row && title === column);
const wordOf = (cell) => (cell ? (cell.status === 'passed' ? 'ok' : FAILED) : ABSENT);

const rows = names.map((name) => ({
  name,
  words: majors.flatMap((major) => COLUMNS.map((column) => wordOf(cellOf(major, name, column)))),
}));
const line = (words, name) => `${words.map((word) => word.padEnd(9)).join('')}${name}`;
const heads = majors.map(({ major }) => [`Nest ${major}`, ...COLUMNS.slice(1).map(() => '')]).flat();

console.log(line(heads, ''));
console.log(line(majors.map(() => COLUMNS).flat(), 'surrounding (where somebody suffered from it)'));
for (const { name, words } of rows) console.log(line(words, name));

for (const { major, tests } of majors) {
  for (const { status, fullName, failureMessages } of tests) {
    if (status !== 'passed') console.log(`\n${FAILED} on Nest ${major}: ${fullName}\n${failureMessages.join('\n')}`);
  }
}

const cells = rows.flatMap(({ words }) => words).filter((word) => word !== ABSENT);
const failed = cells.filter((word) => word === FAILED).length;
console.log(`\nmatrix rows=${rows.length} cells=${cells.length} ok=${cells.length - failed} failed=${failed}`);
process.exitCode = failed > 0 ? 1 : 0;
