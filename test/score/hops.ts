import { parseArgs } from 'node:util';
import { startProcess, stopProcess } from './start-process.js';

/**
 * npm run score:hops -- [--list]
 *
 * How many files and functions of the compiled package run for one warm receipt and one warm call, on default options on
 * Express, counted by V8; and how many providers the module has. Ends with 1 unless all are as few as they have to be.
 */
const MOST = { files: 45, functions: 110, providers: 12 };
const { values } = parseArgs({ options: { list: { type: 'boolean', default: false } } });

const env = { ...process.env, VOX_FROM: 'dist-tsc' };
const target = await startProcess(new URL('./hops-target.process.ts', import.meta.url), [], { env });
const told = (await target.ask('report', 60_000)) as Readonly<Record<string, readonly string[]>> | undefined;
await stopProcess(target);

let ok = told !== undefined;
const { providers = [], ...kinds } = told ?? {};
for (const [kind, ran] of Object.entries(kinds)) {
  const files = new Set(ran.map((one) => one.slice(0, one.indexOf(':'))));
  if (values.list) for (const one of ran) console.log(`  ${one}`);
  console.log(
    `hops ${kind} files=${files.size} of at most ${MOST.files}, functions=${ran.length} of at most ${MOST.functions}`,
  );
  ok &&= files.size > 0 && files.size <= MOST.files && ran.length <= MOST.functions;
}
if (values.list) for (const one of providers) console.log(`  ${one}`);
console.log(`hops providers=${providers.length} of at most ${MOST.providers}`);
ok &&= providers.length > 0 && providers.length <= MOST.providers;
process.exitCode = ok ? 0 : 1;
