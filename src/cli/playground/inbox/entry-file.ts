import { appendFileSync, chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { codeOf } from '../../../common/code-of.js';
import { isRecord } from '../../../common/is-record.js';
import type { InboxEntry } from '../protocol/inbox-entry.types.js';
import { UsageError } from '../../usage.error.js';
import { type EntryKeeper, MOST_ENTRIES } from './inbox.js';

const PRIVATE = { mode: 0o600 } as const;

/** Keeps nothing. */
export const NO_FILE: EntryKeeper = { kept: [], add: () => undefined, clear: () => undefined };

/** Keeps entries as JSON lines in a file that only its owner can read. */
export class EntryFile implements EntryKeeper {
  readonly kept: readonly InboxEntry[];

  /** @throws UsageError for a file that cannot be read or written, or that holds something else */
  constructor(private readonly path: string) {
    try {
      const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
      this.kept = lines.map(entryOf).slice(-MOST_ENTRIES);
      if (lines.length === this.kept.length) appendFileSync(path, '', PRIVATE);
      else writeFileSync(path, this.kept.map(lineOf).join(''), PRIVATE);
      chmodSync(path, PRIVATE.mode);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      const code = codeOf(error);
      throw new UsageError(`The file of --keep cannot be used (${code})`, 'Name one that can be written.');
    }
  }

  add(entry: InboxEntry): void {
    appendFileSync(this.path, lineOf(entry), PRIVATE);
  }

  clear(): void {
    writeFileSync(this.path, '', PRIVATE);
  }
}

const lineOf = (entry: InboxEntry): string => `${JSON.stringify(entry)}\n`;

function entryOf(line: string): InboxEntry {
  try {
    const entry: unknown = JSON.parse(line);
    if (isRecord(entry) && typeof entry['entry'] === 'number' && isRecord(entry['request'])) {
      return entry as unknown as InboxEntry;
    }
  } catch {
    // Said below.
  }
  throw new UsageError('The file of --keep holds something else than an inbox', 'Name another file.');
}
