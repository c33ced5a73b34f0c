import { useSignal } from '@preact/signals';
import { useStore } from '../../state/store.js';
import { Icon } from '../../ui/icon.js';
import { Segments } from '../../ui/segments.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { CallOptions } from './call-options.js';
import { useDial } from './use-dial.js';

const TIMES = [
  { value: 'virtual', label: 'Virtual time' },
  { value: 'real', label: 'Real time' },
] as const;
const OTHER = 'other';

/** Who calls whom, and where the call begins. */
export function DialForm() {
  const { startUp, callDraft: draft } = useStore();
  const entries = startUp.value?.entries ?? [];
  const known = entries.some(({ url }) => url === draft.url.value);
  const entry = useSignal(known || draft.url.value === '' ? draft.url.value || (entries[0]?.url ?? OTHER) : OTHER);
  const { dial, isDialling } = useDial();
  const url = (): string => (entry.value === OTHER ? draft.url.value : entry.value);
  return (
    <form
      class="dial-form"
      aria-label="New call"
      onSubmit={(event) => {
        event.preventDefault();
        void dial(url());
      }}
    >
      <p class="dial-title">New call</p>
      <TextField label="From" inputMode="tel" value={draft.from} required />
      <TextField label="To" inputMode="tel" value={draft.to} required />
      <SelectField
        label="Entry point"
        value={entry}
        choices={[
          ...entries.map(({ label: name, url: value }) => ({ value, label: name })),
          { value: OTHER, label: 'Another URL …' },
        ]}
      />
      {entry.value === OTHER && <TextField label="URL" inputMode="url" value={draft.url} required />}
      <Segments label="Time of the call" value={draft.time} choices={TIMES} />
      <CallOptions />
      <button type="submit" class="round round--call" aria-label="Call" disabled={isDialling.value}>
        <Icon name="phone" size={26} />
      </button>
    </form>
  );
}
