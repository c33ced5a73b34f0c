import { describe, expect, it } from '@jest/globals';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { leash } from '../../support/processes/leash.js';
import { fewOrMany } from '../../support/numbers.js';

const PROGRAM = fileURLToPath(new URL('./support/stopping.process.ts', import.meta.url));
const HOOK = new URL('../../score/ts-hook.mjs', import.meta.url).href;

/** Exit code, seconds between closing and the end of the process, and what it printed. */
async function run(when: string, what: string): Promise<{ code: unknown; afterClose: number; printed: string }> {
  const child = leash(fork(PROGRAM, [when, what], { execArgv: ['--import', HOOK], silent: true }));
  let printed = '';
  let afterClose = Number.POSITIVE_INFINITY;
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (printed += String(text)));
  child.on('message', (message: { afterClose: number }) => ({ afterClose } = message));
  const timer = setTimeout(() => child.kill('SIGKILL'), 45_000);
  const [code] = (await once(child, 'close')) as [unknown];
  clearTimeout(timer);
  return { code, afterClose, printed };
}

/** When queue and store are closed, and what Redis does then. */
const SCENES = [
  ['amid', 'freezes'],
  ['after', 'nothing'],
  ['before', 'dies'],
  ['before', 'freezes'],
  ['after', 'dies'],
  ['after', 'freezes'],
  ['amid', 'nothing'],
  ['amid', 'dies'],
] as const;

describe('a process that has closed queue and store ends by itself, without an unhandled rejection', () => {
  it.each(SCENES.slice(0, fewOrMany(2, SCENES.length)))('%s use, Redis: %s', async (when, what) => {
    const { code, afterClose, printed } = await run(when, what);
    expect({ code, printed }).toEqual({ code: 0, printed: '' });
    expect(afterClose).toBeLessThan(2_500);
  });
});
