import { CATALOGUE } from '../../events/catalogue.js';
import type { EventRow } from '../../events/event-row.interface.js';
import type { Command } from '../command.interface.js';
import { EXIT_CODE } from '../exit-code.js';
import { table } from '../text-layout.js';

const ROWS: readonly (readonly [string, EventRow])[] = Object.entries(CATALOGUE);

/** `vox events` */
export const eventsCommand: Command = {
  about: 'Lists the events of the platform.',
  operands: '',
  most: 0,
  options: { json: { type: 'boolean', about: 'Print one JSON object per line.' } },
  examples: ['vox events', 'vox events --json'],
  run: (args, console) => {
    console.print(args.flag('json') ? json() : text());
    return Promise.resolve(EXIT_CODE.fine);
  },
};

function text(): string {
  const rows = ROWS.map(([name, { mode, versions, trigger }]) => [
    name,
    mode,
    Object.keys(versions).join(', '),
    trigger,
  ]);
  return table([['Event', 'Mode', 'Versions', 'Sent when'], ...rows]);
}

function json(): string {
  const rows = ROWS.map(([event, { family, mode, versions, confidence, trigger }]) =>
    JSON.stringify({ event, family, mode, versions: Object.keys(versions), confidence, trigger }),
  );
  return rows.join('\n');
}
