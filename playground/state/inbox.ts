import { signal } from '@preact/signals';
import type { EntryHead } from '../../src/cli/playground/protocol/inbox-entry.types.js';

/** Entries of the inbox, the newest first. What comes within one frame is taken over at once. */
export class Inbox {
  readonly entries = signal<readonly EntryHead[]>([]);
  readonly selected = signal<number | undefined>(undefined);
  #pending: EntryHead[] = [];

  replace(entries: readonly EntryHead[]): void {
    this.#pending = [];
    this.entries.value = entries;
  }

  put(head: EntryHead): void {
    if (this.#pending.push(head) === 1) setTimeout(() => this.#takeOver(), 16);
  }

  #takeOver(): void {
    const pending = new Map(this.#pending.map((head) => [head.entry, head]));
    this.#pending = [];
    const known = this.entries.peek().map((head) => {
      const changed = pending.get(head.entry);
      pending.delete(head.entry);
      return changed ?? head;
    });
    const fresh = [...pending.values()].sort((one, other) => other.entry - one.entry);
    this.entries.value = [...fresh, ...known];
  }
}
