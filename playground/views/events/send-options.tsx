import type { EventModel } from '../../../src/cli/playground/protocol/event-model.types.js';
import { useStore } from '../../state/store.js';
import { Button } from '../../ui/button.js';
import { Panel } from '../../ui/panel.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { CredentialField } from '../credential-field.js';
import { useSendEvent } from './use-send-event.js';

const METHODS = [
  { value: 'POST', label: 'POST' },
  { value: 'GET', label: 'GET' },
] as const;
const ENCODINGS = [
  { value: 'json', label: 'JSON' },
  { value: 'form', label: 'Form' },
] as const;
const FAULTS = [
  { value: 'none', label: 'None' },
  { value: 'slow', label: 'Slow body' },
  { value: 'broken-off', label: 'Broken off' },
] as const;

/** How it is sent. */
export function SendOptions({ model }: { readonly model: EventModel }) {
  const { eventDraft: draft } = useStore();
  const send = useSendEvent(model);
  return (
    <Panel title="Send">
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField label="URL" inputMode="url" value={draft.url} />
        <div class="columns columns--narrow">
          <SelectField label="Method" value={draft.method} choices={METHODS} />
          <SelectField
            label="Body"
            value={draft.encoding}
            choices={ENCODINGS}
            disabled={draft.method.value === 'GET'}
          />
          <CredentialField value={draft.credential} />
          <SelectField label="Fault" value={draft.fault} choices={FAULTS} />
          <TextField label="Times" inputMode="numeric" value={draft.times} />
          <TextField label="At once" inputMode="numeric" value={draft.concurrency} />
        </div>
        {draft.fault.value === 'slow' && <TextField label="Milliseconds" inputMode="numeric" value={draft.slowMs} />}
        <Button type="submit" kind="primary" icon="send">
          Send event
        </Button>
      </form>
    </Panel>
  );
}
