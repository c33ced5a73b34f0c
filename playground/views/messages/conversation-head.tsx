import { useStore } from '../../state/store.js';
import { CHANNELS } from '../../state/message-draft.js';
import { Segments } from '../../ui/segments.js';
import { TextField } from '../../ui/text-field.js';

/** Who writes to whom, and how. */
export function ConversationHead() {
  const { messageDraft: draft } = useStore();
  return (
    <div class="conversation-head">
      <div class="columns">
        <TextField label="From (the person)" inputMode="tel" value={draft.from} />
        <TextField label="To (your number)" inputMode="tel" value={draft.to} />
      </div>
      <Segments label="Channel" value={draft.channel} choices={CHANNELS} />
    </div>
  );
}
