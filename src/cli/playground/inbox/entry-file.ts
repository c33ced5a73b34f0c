import { appendFileSync, chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { codeOf } from '../../../common/code-of.js';
import { isRecord } from '../../../common/is-record.js';
import type { InboxEntry } from '../protocol/inbox-entry.types.js';
import { UsageError } from '../../usage.error.js';
import { type EntryKeeper, MOST_ENTRIES } from './inbox.js';

const PRIVATE = { mode: 0o600 } as const;

/** Keeps nothing. */
export const NO_FILE: EntryKeeper = { kept: [], add: () => undefined, clear: () => undefined };

/**
 * Keeps entries as JSON lines in a file that only its owner can read. A disk that is full ends neither the inbox nor the proxy:
 * it is told, and what comes is not kept until it can be.
 */
export class EntryFile implements EntryKeeper {
  readonly kept: readonly InboxEntry[];
  private isCut = false;

  /** @throws UsageError for a file that cannot be read or written, or that holds something else */
  constructor(
    private readonly path: string,
    private readonly warn: (text: string) => void,
  ) {
    try {
      const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
      this.kept = lines.flatMap(entryOf).slice(-MOST_ENTRIES);
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
    // A line that was cut short ends first.
    this.write(() => appendFileSync(this.path, (this.isCut ? '\n' : '') + lineOf(entry), PRIVATE));
  }

  clear(): void {
    this.write(() => writeFileSync(this.path, '', PRIVATE));
  }

  private write(work: () => void): void {
    try {
      work();
      this.isCut = false;
    } catch (error) {
      const why = `The file of --keep cannot be written to (${codeOf(error)}): what comes is not kept.`;
      if (!this.isCut) this.warn(`vox: ${why} Look whether its folder is there, and the disk full.`);
      this.isCut = true;
    }
  }
}

const lineOf = (entry: InboxEntry): string => `${JSON.stringify(entry)}\n`;

/** A line that was cut short costs itself; a file that begins with something else is none of ours. */
function entryOf(line: string, index: number): InboxEntry[] {
  try {
    const entry: unknown = JSON.parse(line);
    if (isRecord(entry) && typeof entry['entry'] === 'number' && isRecord(entry['request'])) {
      return [entry as unknown as InboxEntry];
    }
  } catch {
    // Said below.
  }
  if (index > 0) return [];
  throw new UsageError('The file of --keep holds something else than an inbox', 'Name another file.');
}
