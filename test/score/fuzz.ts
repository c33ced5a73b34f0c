import { parseArgs } from 'node:util';
import { PLATFORMS } from '../support/platforms.js';
import { type FuzzReport, inputOf, printFaults, runFuzz } from './run-fuzz.js';
import { FAULTS } from './sabotage.js';

/**
 * npm run score:fuzz -- --n 50000 [--seed N] [--platform express|fastify|both] [--self-test] [--only INDEX]
 *
 * Hostile and half-broken requests against a running receiver whose handlers all return normally. Ends with 1 unless
 * there was no crash, no unhandled rejection, no 5xx, no hung request, no polluted prototype, and every event that carries
 * what is required was seen by its handler.
 */
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '50000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    platform: { type: 'string', default: 'both' },
    only: { type: 'string' },
    'self-test': { type: 'boolean', default: false },
  },
});
const n = Number(values.n);
const seed = Number(values.seed);
const platforms = PLATFORMS.filter((name) => values.platform === 'both' || values.platform === name);

function print({ line, ends, suspects }: FuzzReport): void {
  for (const suspect of suspects) console.log(`  suspect ${suspect}`);
  console.log(
    `  ${Object.entries(ends)
      .map(([end, times]) => `${end}: ${times}`)
      .join('  ')}`,
  );
  console.log(line);
}

/** Breaks the target in every known way and demands that each is noticed. */
async function selfTest(): Promise<boolean> {
  let noticed = 0;
  for (const fault of FAULTS) {
    const report = await runFuzz({ platform: 'express', n: 200, seed, fault, timeout: 1_000 });
    console.log(`${report.ok ? 'MISSED' : 'noticed'} ${fault}: ${report.line}`);
    if (!report.ok) noticed++;
  }
  console.log(`fuzz self-test noticed=${noticed}/${FAULTS.length}`);
  return noticed === FAULTS.length;
}

async function main(): Promise<boolean> {
  if (values.only !== undefined) {
    process.stdout.write(`${inputOf(seed, Number(values.only)).bytes.toString('latin1')}\n`);
    return true;
  }
  if (values['self-test']) return selfTest();
  let ok = platforms.length > 0;
  const total: Record<string, number> = {};
  for (const platform of platforms) {
    const report = await runFuzz({ platform, n, seed });
    print(report);
    ok &&= report.ok;
    for (const [name, times] of Object.entries(report.faults)) total[name] = (total[name] ?? 0) + times;
  }
  console.log(`fuzz seed=${seed} n=${n * platforms.length} ${printFaults(total)}`);
  return ok;
}

process.exitCode = (await main()) ? 0 : 1;
