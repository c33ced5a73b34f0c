import type { Arguments } from '../arguments/arguments.js';
import type { Console } from '../console.interface.js';
import { EXIT_CODE } from '../exit-code.js';
import { UsageError } from '../usage.error.js';
import { DeadLettersError } from './dead-letters.error.js';
import { list } from './list.js';
import { replay } from './replay.js';

const ACTIONS: Readonly<Record<string, typeof list>> = { list, replay };

/** Lists or replays, and says by the exit code how it went. */
export async function deadLetters(args: Arguments, console: Console): Promise<number> {
  const [name = '', ...ids] = args.operands;
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!action) throw new UsageError('What to do is not clear', `Say ${Object.keys(ACTIONS).join(' or ')}.`);
  try {
    return await action(args, console, ids);
  } catch (error) {
    if (!(error instanceof DeadLettersError)) throw error;
    console.errors.write(`vox: ${error.message}\n`);
    return EXIT_CODE.wrong;
  }
}
