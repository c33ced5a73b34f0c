import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { InboxEntry } from '../../../src/cli/playground/protocol/inbox-entry.types.js';
import { useStore } from '../../state/store.js';

/** The selected entry with all that was kept of it; fetched again when its answer has come. */
export function useOpenEntry(): InboxEntry | undefined {
  const { client, toasts, inbox } = useStore();
  const open = useSignal<InboxEntry | undefined>(undefined);
  const selected = inbox.selected.value;
  const status = inbox.entries.value.find(({ entry }) => entry === selected)?.status;
  useEffect(() => {
    if (selected === undefined) return;
    void toasts.attempt(async () => {
      const entry = await client.ask('inbox.open', { entry: selected });
      if (inbox.selected.peek() === selected) open.value = entry;
    });
  }, [selected, status]);
  return open.value?.entry === selected ? open.value : undefined;
}
