import type { ChildProcess } from 'node:child_process';
import { Watchdog } from './watchdog.js';

/** The watchdog of this process; under Jest that of this test file, and `jest-environment.mjs` ends it with the file. */
export const watchdog = new Watchdog();

Object.assign(globalThis, {
  [Symbol.for('nestjs-vox-webhooks.processes')]: { end: () => watchdog.end() },
});

/**
 * Has a process end with this one, and under Jest with the test file, whatever happens: a failure, a signal, `kill -9`.
 *
 * @example
 * const child = leash(spawn('python3', [file]));
 */
export function leash<T extends ChildProcess>(child: T): T {
  watchdog.watch(child);
  return child;
}
