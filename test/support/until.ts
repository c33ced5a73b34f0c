import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until something is so, and tells how long that took, in milliseconds.
 * @throws Error when it is not so in time; the last error is its cause
 */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, patience = 45_000): Promise<number> {
  const start = performance.now();
  let cause: unknown;
  while (performance.now() - start < patience) {
    try {
      if (await isSo()) return performance.now() - start;
    } catch (error) {
      cause = error;
    }
    await sleep(10);
  }
  throw new Error(`${what}: not so after ${patience} ms`, { cause });
}
