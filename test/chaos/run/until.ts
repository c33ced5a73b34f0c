import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Resolves once the condition holds.
 * @throws Error that names what was waited for, after `patience` milliseconds
 */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  { patience = 30_000, pause = 10 } = {},
): Promise<void> {
  for (const end = performance.now() + patience; !(await holds()); await sleep(pause)) {
    if (performance.now() > end) throw new Error(`waited ${patience} ms in vain for ${what}`);
  }
}
