import { setTimeout as sleep } from 'node:timers/promises';
import { check } from '../checker/check.js';
import { readHistory } from '../history/read-history.js';

interface Waiting {
  /** How long nothing has to happen, in milliseconds. */
  readonly quiet: number;
  /** How long nothing may happen while something is missing. Default 30,000. */
  readonly patience?: number;
}

/**
 * Resolves when every accepted event had its effect and nothing has happened for a while, so that late second effects
 * are seen, too; or when nothing more comes of it.
 */
export async function workedOff(folder: string, { quiet, patience = 30_000 }: Waiting): Promise<void> {
  let seen = 0;
  let since = performance.now();
  for (;;) {
    const entries = await readHistory(folder);
    const now = performance.now();
    if (entries.length !== seen) since = now;
    seen = entries.length;
    const { lost } = check(entries);
    if (now - since >= (lost === 0 ? quiet : patience)) return;
    await sleep(Math.min(quiet, 500));
  }
}
