import { useStore } from '../../state/store.js';
import { Button } from '../../ui/button.js';
import { Empty } from '../../ui/empty.js';
import { Panel } from '../../ui/panel.js';
import { ViewFrame } from '../../ui/view-frame.js';
import { EntryPanel } from './entry-panel.js';
import { EntryList } from './entry-list.js';
import { InboxFilters } from './inbox-filters.js';
import { useFoundEntries } from './use-found-entries.js';

/** All that was sent and answered. */
export function InboxView() {
  const { client, toasts, inbox, startUp } = useStore();
  const { entries, filters, isSearching } = useFoundEntries();
  const kept = startUp.value?.keptIn;
  return (
    <ViewFrame
      title="Inbox"
      about={`Everything sent and answered. ${kept === undefined ? 'Kept until the command ends.' : `Kept in ${kept}.`}`}
      actions={
        <Button onClick={() => void toasts.attempt(() => client.ask('inbox.clear', {}))}>Clear the inbox</Button>
      }
    >
      <div class="inbox-layout">
        <Panel
          title={`${entries.length.toLocaleString('en')} ${entries.length === 1 ? 'entry' : 'entries'}`}
          class="inbox-list"
          flush
        >
          <InboxFilters filters={filters} isSearching={isSearching} />
          {entries.length > 0 ? (
            <EntryList entries={entries} />
          ) : (
            <Empty icon="inbox" title="Nothing here">
              {inbox.entries.value.length > 0
                ? 'No entry fits. Search for less.'
                : 'Call, write, or send an event. Each request and its answer is kept here.'}
            </Empty>
          )}
        </Panel>
        <EntryPanel />
      </div>
    </ViewFrame>
  );
}
