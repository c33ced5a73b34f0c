import { parseArgs } from 'node:util';
import type { Report } from './report.interface.js';

type Options<Defaults> = Readonly<Record<keyof Defaults, string>> & { readonly seed: number };

/**
 * The command line of a score: reads its options, runs one thing after the other, prints the figure of each in a line
 * and ends with 1 if one did not hold. `--seed` is an option of every score.
 */
export async function runScore<Defaults extends Readonly<Record<string, string>>>(
  defaults: Defaults,
  runsOf: (options: Options<Defaults>) => readonly (() => Promise<Report>)[],
): Promise<void> {
  const named = { ...defaults, seed: String(Date.now() % 1_000_000) };
  const options = Object.fromEntries(
    Object.entries(named).map(([name, value]) => [name, { type: 'string' as const, default: value }]),
  );
  const { values } = parseArgs({ options });
  const runs = runsOf({ ...(values as Options<Defaults>), seed: Number(values['seed']) });
  // So that servers and processes are ended when the run is broken off.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  let ok = runs.length > 0;
  for (const run of runs) {
    const report = await run();
    if (report.folder !== undefined) console.log(`  histories and logs: ${report.folder}`);
    console.log(report.line);
    ok &&= report.ok;
  }
  process.exitCode = ok ? 0 : 1;
}
