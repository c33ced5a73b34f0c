import { useSignal } from '@preact/signals';
import type { ExportedText } from '../../../src/cli/playground/protocol/call-operations.types.js';
import type { Delivered } from '../../../src/cli/playground/protocol/delivered.types.js';
import type { InboxEntry } from '../../../src/cli/playground/protocol/inbox-entry.types.js';
import { useStore } from '../../state/store.js';
import { Button } from '../../ui/button.js';
import { ExportDialog } from '../../ui/export-dialog.js';
import { DeliveredLine } from '../delivered-line.js';
import { ResendDialog } from './resend-dialog.js';

const COPIES = [
  ['curl', 'curl'],
  ['vox-send', 'vox send'],
  ['test', 'Test'],
] as const;

/** Sends it again, as it was or changed, or takes it away as text. */
export function EntryActions({ entry }: { readonly entry: InboxEntry }) {
  const { client, toasts } = useStore();
  const exported = useSignal<ExportedText | undefined>(undefined);
  const again = useSignal<(Delivered & { readonly of: number }) | undefined>(undefined);
  const isEditing = useSignal(false);
  const replay = async (): Promise<void> => {
    const delivered = await toasts.attempt(() => client.ask('inbox.replay', { entry: entry.entry }));
    if (delivered) again.value = { ...delivered, of: entry.entry };
  };
  const take = async (as: 'curl' | 'vox-send' | 'test'): Promise<void> => {
    exported.value = await toasts.attempt(() => client.ask('inbox.copy', { entry: entry.entry, as }));
  };
  return (
    <div class="entry-actions">
      <div class="row">
        <Button small kind="primary" icon="replay" disabled={!entry.replays} onClick={() => void replay()}>
          Replay
        </Button>
        <Button small icon="edit" onClick={() => (isEditing.value = true)}>
          Edit and resend
        </Button>
        {COPIES.map(([as, label]) => (
          <Button key={as} small icon="copy" onClick={() => void take(as)}>
            {label}
          </Button>
        ))}
      </div>
      {!entry.replays && (
        <p class="small soft">It cannot be replayed: part of its body was masked or not kept. Edit and resend it.</p>
      )}
      <div role="status">
        {again.value?.of === entry.entry && (
          <p class="row small">
            Sent again: <DeliveredLine delivered={again.value} />
          </p>
        )}
      </div>
      {isEditing.value && (
        <ResendDialog
          entry={entry}
          onSent={(delivered) => (again.value = { ...delivered, of: entry.entry })}
          onClose={() => (isEditing.value = false)}
        />
      )}
      <ExportDialog exported={exported} />
    </div>
  );
}
