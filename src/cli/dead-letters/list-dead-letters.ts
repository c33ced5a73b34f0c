import type { Arguments } from '../arguments/arguments.js';
import type { Console } from '../console.interface.js';
import { EXIT_CODE } from '../exit-code.js';
import { oneLine } from '../../common/escape-invisible.js';
import { table } from '../text-layout.js';
import { UsageError } from '../usage.error.js';
import type { Letter, Letters } from './letter.interface.js';
import { isFolder } from './is-folder.js';
import { listFolder } from './list-folder.js';
import { listQueue } from './list-queue.js';
import { queuePlace } from './queue-place.js';

/** `vox dead-letters list` */
export async function listDeadLetters(args: Arguments, console: Console, ids: readonly string[]): Promise<number> {
  if (ids.length > 0 || args.flag('all')) throw new UsageError('list takes no ids and no --all', 'Leave them out.');
  const { letters, total } = await read(args, console);
  const text = args.flag('json')
    ? letters.map((letter) => JSON.stringify(letter)).join('\n')
    : textOutput(letters, total);
  if (text) console.print(text);
  return EXIT_CODE.fine;
}

function read(args: Arguments, console: Console): Promise<Letters> {
  const limit = args.whole('limit', 1, 1_000) ?? 50;
  const folder = args.text('folder');
  if (folder === undefined || !isFolder(args)) return listQueue(queuePlace(args, console), limit);
  return listFolder(folder, limit);
}

function textOutput(letters: Letters['letters'], total: number): string {
  if (total === 0) return 'There are no dead letters.';
  const more = total - letters.length;
  return more > 0 ? `${lettersText(letters)}\n${more} more: see --limit.` : lettersText(letters);
}

/** A reason is the error of a handler: it may be long, and have many lines. */
const LONGEST = 200;

/** Dead letters as a table. */
function lettersText(letters: readonly Letter[]): string {
  const rows = letters.map(({ id, event, handler = '', attempts = '', at, reason }) =>
    [id, event, handler, String(attempts), at, reason.slice(0, LONGEST)].map(line),
  );
  return table([['Id', 'Event', 'Handler', 'Attempts', 'Given up', 'Reason'], ...rows]);
}

function line(cell: string): string {
  return oneLine(cell.replace(/\s+/g, ' ').trim()) || '-';
}
