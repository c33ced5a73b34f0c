import type { EntryHead } from '../../../src/cli/playground/protocol/inbox-entry.types.js';
import { useStore } from '../../state/store.js';
import { VirtualList } from '../../ui/virtual-list.js';
import { EntryRow } from './entry-row.js';

const ROW_HEIGHT = 60;

export function EntryList({ entries }: { readonly entries: readonly EntryHead[] }) {
  const { inbox } = useStore();
  return (
    <VirtualList
      label="Entries"
      items={entries}
      keyOf={({ entry }) => String(entry)}
      rowHeight={ROW_HEIGHT}
      selected={inbox.selected.value === undefined ? undefined : String(inbox.selected.value)}
      onSelect={({ entry }) => (inbox.selected.value = entry)}
    >
      {(head) => <EntryRow head={head} />}
    </VirtualList>
  );
}
