import { printable } from '../output/printable.js';
import { table } from '../output/table.js';
import type { Letter } from './letter.interface.js';

/** A reason is what a handler threw: it may be long, and go over many lines. */
const LONGEST = 200;

/** Dead letters for a person. */
export function lettersText(letters: readonly Letter[]): string {
  const rows = letters.map(({ id, event, handler = '', attempts = '', at, reason }) =>
    [id, event, handler, String(attempts), at, reason.slice(0, LONGEST)].map(line),
  );
  return table([['Id', 'Event', 'Handler', 'Attempts', 'Given up', 'Reason'], ...rows]);
}

function line(cell: string): string {
  return printable(cell).replace(/\s+/g, ' ').trim() || '-';
}
