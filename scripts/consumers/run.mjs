import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const start = promisify(execFile);

/**
 * Runs a program to its end and gives back what it printed.
 * @throws Error with all that it printed, when it fails or takes longer than three minutes
 */
export async function run(cwd, command, ...args) {
  const env = { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', FORCE_COLOR: '0' };
  try {
    const { stdout, stderr } = await start(command, args, { cwd, env, timeout: 180_000, maxBuffer: 64 * 1_048_576 });
    return { stdout, stderr };
  } catch (error) {
    throw new Error([`${[command, ...args].join(' ')} failed`, error.stdout, error.stderr].join('\n'), {
      cause: error,
    });
  }
}
