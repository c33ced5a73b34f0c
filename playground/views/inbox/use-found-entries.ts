import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { EntryHead } from '../../../src/cli/playground/protocol/inbox-entry.types.js';
import { useStore } from '../../state/store.js';
import type { Filters, SourceChoice } from './inbox-filters.js';
import { isFailed } from './is-failed.js';

export interface FoundEntries {
  readonly entries: readonly EntryHead[];
  readonly filters: Filters;
  readonly isSearching: boolean;
}

const MOST = 10_000;

/** Entries that fit. Texts are searched by the command, which has the bodies; the rest is chosen here. */
export function useFoundEntries(): FoundEntries {
  const { client, toasts, inbox } = useStore();
  const filters: Filters = {
    search: useSignal(''),
    source: useSignal<SourceChoice>('all'),
    failed: useSignal(false),
  };
  const found = useSignal<ReadonlySet<number> | undefined>(undefined);
  const isSearching = useSignal(false);
  const search = filters.search.value.trim();
  const newest = inbox.entries.value[0]?.entry;

  useEffect(() => {
    if (search === '') {
      found.value = undefined;
      return undefined;
    }
    const timer = setTimeout(() => {
      isSearching.value = true;
      void toasts.attempt(async () => {
        const { entries } = await client.ask('inbox.list', { search, limit: MOST });
        if (filters.search.peek().trim() === search) found.value = new Set(entries.map(({ entry }) => entry));
        isSearching.value = false;
      });
    }, 150);
    return () => clearTimeout(timer);
  }, [search, search === '' ? 0 : newest]);

  const entries = useComputed(() =>
    inbox.entries.value.filter(
      (head) =>
        (filters.source.value === 'all' || head.source === filters.source.value) &&
        (!filters.failed.value || isFailed(head)) &&
        (found.value?.has(head.entry) ?? true),
    ),
  );
  return { entries: entries.value, filters, isSearching: isSearching.value };
}
