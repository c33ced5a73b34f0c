import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** The entries of package.json: the name of each bundle, and its module without an extension. */
export const ENTRIES = Object.fromEntries(
  Object.keys(exports)
    .filter((entry) => !entry.endsWith('.json'))
    .map((entry) => entry.replace(/^\.\/?/, ''))
    .map((room) => (room === '' ? ['index', 'index'] : [room, `${room}/index`])),
);

/** The command, which nobody imports. */
export const COMMAND = { vox: 'cli/main' };
