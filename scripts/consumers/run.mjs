import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const start = promisify(execFile);

/**
 * Runs a program to its end, in a folder and with more environment if there is any, and gives back what it printed.
 * @throws Error with all that it printed, when it fails or takes longer than `timeout` milliseconds, by default ten minutes
 */
export async function run(place, command, ...args) {
  const { cwd, env: more, timeout = 600_000 } = typeof place === 'string' ? { cwd: place } : place;
  const env = { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', FORCE_COLOR: '0', ...more };
  try {
    const { stdout, stderr } = await start(command, args, { cwd, env, timeout, maxBuffer: 64 * 1_048_576 });
    return { stdout, stderr };
  } catch (error) {
    const fault = error.killed ? `took longer than ${timeout} ms` : 'failed';
    throw new Error([`${[command, ...args].join(' ')} ${fault}`, error.stdout, error.stderr].join('\n'), {
      cause: error,
    });
  }
}
