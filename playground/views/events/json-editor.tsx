import { useSignal } from '@preact/signals';
import { useStore } from '../../state/store.js';
import { TextArea } from '../../ui/text-area.js';
import { parseParams } from './parse-params.js';
import type { Problem } from './use-problems.js';

/** All parameters as JSON; what cannot be read is told with its place, and the last good state stays. */
export function JsonEditor({ problems }: { readonly problems: readonly Problem[] }) {
  const { eventDraft } = useStore();
  const text = useSignal(JSON.stringify(eventDraft.params.peek(), null, 2));
  const { params, problem } = parseParams(text.value);
  const isNew = params !== undefined && JSON.stringify(params) !== JSON.stringify(eventDraft.params.value);
  if (isNew) queueMicrotask(() => (eventDraft.params.value = params));
  return (
    <div class="stack">
      <TextArea label="Parameters" value={text} rows={22} mono problem={problem} />
      {problems.map(({ field, message }) => (
        <p key={`${field} ${message}`} class="small hint--bad">
          <code>{field}</code> {message}
        </p>
      ))}
    </div>
  );
}
