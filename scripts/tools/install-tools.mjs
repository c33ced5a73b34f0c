import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter } from 'node:path';
import { executables, foldersOf } from './find-tool.mjs';
import { withoutServices } from './without-services.mjs';

/** A mirror that does not answer is given up soon; one that answers may take its time. In seconds. */
const NO_ANSWER = 10;
const LONGEST = 300;
const OPTIONS = [
  '-qq',
  ...['Acquire::Retries=0', `Acquire::http::Timeout=${NO_ANSWER}`, `Acquire::https::Timeout=${NO_ANSWER}`],
  ...['Acquire::http::ConnectionAttemptDelayMsec=250', 'DPkg::Lock::Timeout=30'],
].flatMap((option) => (option.startsWith('-') ? [option] : ['-o', option]));

/**
 * Installs packages of Debian or Ubuntu where that can be done without asking, and leaves no service running.
 * @returns why nothing could be installed, or `undefined`
 */
export async function installPackages(packages) {
  const [apt] = executables('apt-get');
  if (apt === undefined) return 'this system has no apt-get';
  if (process.getuid?.() !== 0) return 'only root can do that without asking';
  console.log(`tools: installing with apt-get: ${packages.join(', ')}`);
  const signal = AbortSignal.timeout(LONGEST * 1_000);
  // Lists of packages that could not all be renewed may still do.
  await run(apt, ['update', ...OPTIONS], signal);
  // Of a package that is installed and lacks its program, the program comes back.
  const install = ['install', '-y', '--no-install-recommends', '--reinstall', ...OPTIONS, ...packages];
  const { failed, printed } = await withoutServices(() => run(apt, install, signal));
  return failed ? `apt-get failed: ${printed.trim().split('\n').slice(-3).join(' ')}` : undefined;
}

/** The package manager calls programs by name, of folders that a `PATH` may lack. */
async function run(program, args, signal) {
  const env = { ...process.env, PATH: foldersOf().join(delimiter), DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const child = spawn(program, args, { env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text));
  try {
    const [code] = await once(child, 'close');
    return { failed: code !== 0, printed };
  } catch (error) {
    return { failed: true, printed: `${printed}\n${error.message}` };
  }
}
