import { useStore } from '../../state/store.js';

/** Opens an entry of the inbox. */
export function EntryLink({ entry, children }: { readonly entry: number; readonly children?: string }) {
  const { inbox } = useStore();
  return (
    <a href="#/inbox" class="entry-link" onClick={() => (inbox.selected.value = entry)}>
      {children ?? 'Open in the inbox'}
    </a>
  );
}
