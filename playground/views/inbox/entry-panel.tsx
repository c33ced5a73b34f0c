import { useSignal } from '@preact/signals';
import { Empty } from '../../ui/empty.js';
import { Panel } from '../../ui/panel.js';
import { Segments } from '../../ui/segments.js';
import { EntryActions } from './entry-actions.js';
import { EntryInside } from './entry-inside.js';
import { EntrySummary } from './entry-summary.js';
import { MessagePart } from './message-part.js';
import { useOpenEntry } from './use-open-entry.js';

type Part = 'answer' | 'request' | 'inside';

const PARTS = [
  { value: 'answer', label: 'Answer' },
  { value: 'request', label: 'Request' },
  { value: 'inside', label: 'Inside' },
] as const;

/** All of one entry. */
export function EntryPanel() {
  const entry = useOpenEntry();
  const part = useSignal<Part>('answer');
  if (!entry) {
    return (
      <Panel title="Entry">
        <Empty icon="search" title="No entry is open">
          Choose one from the list: by mouse, or with the arrow keys.
        </Empty>
      </Panel>
    );
  }
  return (
    <Panel title={`Entry ${entry.entry}`} class="entry" flush>
      <EntrySummary entry={entry} />
      <EntryActions entry={entry} />
      <div class="entry-parts">
        <Segments label="Part" value={part} choices={PARTS} />
      </div>
      {part.value === 'answer' && <MessagePart name="Answer" message={entry.answer} />}
      {part.value === 'request' && <MessagePart name="Request" message={entry.request} />}
      {part.value === 'inside' && <EntryInside entry={entry} />}
    </Panel>
  );
}
