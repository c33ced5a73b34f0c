import type { Push } from '../protocol/push.types.js';
import type { EntryHead, InboxEntry } from '../protocol/inbox-entry.types.js';
import type { InboxQuery } from '../protocol/inbox-operations.types.js';
import { headOf } from './head-of.js';
import { matcherOf } from './matcher-of.js';

/** Most entries that are kept. */
export const MOST_ENTRIES = 10_000;
/** Most characters of all their bodies. */
const MOST_CHARACTERS = 96 * 1_048_576;
const USUAL_LIMIT = 200;

/** Where entries survive a restart. */
export interface EntryKeeper {
  readonly kept: readonly InboxEntry[];
  add(entry: InboxEntry): void;
  clear(): void;
}

/** The newest exchanges. The oldest go when there are too many, or when their bodies take too much. */
export class Inbox {
  private readonly entries: InboxEntry[];
  private characters: number;
  private last: number;

  constructor(
    private readonly push: (message: Push) => void,
    private readonly keeper: EntryKeeper,
  ) {
    this.entries = keeper.kept.slice(-MOST_ENTRIES);
    this.characters = this.entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
    this.last = this.entries.at(-1)?.entry ?? 0;
  }

  get size(): number {
    return this.entries.length;
  }

  /** Adds an exchange that has begun. */
  begin(given: Omit<InboxEntry, 'entry'>): InboxEntry {
    const entry = { ...given, entry: ++this.last };
    this.entries.push(entry);
    this.characters += sizeOf(entry);
    this.shed();
    this.push({ kind: 'entry', head: headOf(entry) });
    return entry;
  }

  /** Puts the exchange that is over in the place of the one that has begun. */
  end(entry: InboxEntry): InboxEntry {
    const index = this.indexOf(entry.entry);
    const before = this.entries[index];
    if (before) {
      this.entries[index] = entry;
      this.characters += sizeOf(entry) - sizeOf(before);
      this.shed();
    }
    this.keeper.add(entry);
    this.push({ kind: 'entry', head: headOf(entry) });
    return entry;
  }

  open(entry: number): InboxEntry | undefined {
    return this.entries[this.indexOf(entry)];
  }

  /** The newest first. */
  list(query: InboxQuery): { total: number; entries: EntryHead[] } {
    const { offset = 0, limit = USUAL_LIMIT } = query;
    const found = this.entries.filter(matcherOf(query)).reverse();
    return { total: found.length, entries: found.slice(offset, offset + limit).map(headOf) };
  }

  /** All entries or those of these numbers, the oldest first. */
  all(numbers?: readonly number[]): readonly InboxEntry[] {
    return numbers ? numbers.flatMap((one) => this.open(one) ?? []) : this.entries;
  }

  clear(): void {
    this.entries.length = 0;
    this.characters = 0;
    this.keeper.clear();
    this.push({ kind: 'cleared' });
  }

  /** Numbers of kept files may have gaps: so it is looked for from the end. */
  private indexOf(entry: number): number {
    const guess = this.entries.length - 1 - (this.last - entry);
    return this.entries[guess]?.entry === entry ? guess : this.entries.findLastIndex((one) => one.entry === entry);
  }

  private shed(): void {
    while (this.entries.length > MOST_ENTRIES || (this.characters > MOST_CHARACTERS && this.entries.length > 1)) {
      const oldest = this.entries.shift();
      if (oldest) this.characters -= sizeOf(oldest);
    }
  }
}

function sizeOf({ request, answer }: InboxEntry): number {
  return request.body.text.length + (answer?.body.text.length ?? 0);
}
