const VERDICTS = ['killed', 'timeout', 'survived', 'unreached'];
const NOTICED = ['killed', 'timeout'];

const count = (verdicts, name) => verdicts.filter(({ verdict }) => verdict === name).length;
const roomOf = ({ mutant }) => mutant.fileName.split('/')[1];
const placeOf = ({ fileName, location: { start } }) => `${fileName}:${start.line + 1}:${start.column + 1}`;
const oneLine = (text) => text.replaceAll(/\s+/g, ' ').trim();

/** One line for each mutant, as soon as it is known. */
export function printVerdict({ verdict, mutant, by, ran, reaching }, seconds) {
  const how = by === undefined ? `${ran} of ${reaching} test files` : `by ${by}`;
  console.log(`${verdict.padEnd(9)} ${placeOf(mutant)} ${mutant.mutatorName}, ${how} (${seconds.toFixed(1)} s)`);
}

/** What survived, and the counts by room; whether few enough survived. */
export function printReport(verdicts, { rooms, seed, most }) {
  const alive = verdicts.filter(({ verdict }) => !NOTICED.includes(verdict));
  for (const { verdict, mutant, ran, reaching } of alive) {
    console.log(`\n${verdict} ${placeOf(mutant)} ${mutant.mutatorName}, ${ran} of ${reaching} test files`);
    console.log(`  - ${oneLine(mutant.original)}\n  + ${oneLine(mutant.replacement)}`);
  }
  console.log(`\n${'room'.padEnd(12)}${VERDICTS.map((name) => name.padStart(10)).join('')}`);
  for (const room of rooms) {
    const own = verdicts.filter((one) => roomOf(one) === room);
    if (own.length > 0)
      console.log(`${room.padEnd(12)}${VERDICTS.map((name) => String(count(own, name)).padStart(10)).join('')}`);
  }
  const counts = VERDICTS.map((name) => `${name}=${count(verdicts, name)}`).join(' ');
  const percent = (100 * alive.length) / verdicts.length;
  console.log(`mutants seed=${seed} n=${verdicts.length} ${counts} alive=${percent.toFixed(1)}% of at most ${most}%`);
  return percent <= most;
}
