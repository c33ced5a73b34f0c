import { useStore } from '../../state/store.js';
import { SelectField } from '../../ui/select-field.js';
import { Switch } from '../../ui/switch.js';

const METHODS = [
  { value: 'POST', label: 'POST' },
  { value: 'GET', label: 'GET' },
] as const;
const ENCODINGS = [
  { value: 'form', label: 'Form' },
  { value: 'json', label: 'JSON' },
] as const;

/** What is seldom changed. */
export function CallOptions() {
  const { callDraft: draft } = useStore();
  return (
    <details class="more">
      <summary>More options</summary>
      <div class="stack">
        <div class="columns columns--narrow">
          <SelectField label="First request" value={draft.method} choices={METHODS} />
          <SelectField label="Encoding" value={draft.encoding} choices={ENCODINGS} />
        </div>
        <Switch label="Ask for results of Dial, Record and Pay" value={draft.asks} />
      </div>
    </details>
  );
}
