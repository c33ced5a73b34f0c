import { useSignal } from '@preact/signals';
import type { Delivered } from '../../../src/cli/playground/protocol/delivered.types.js';
import type { CredentialChoice } from '../../../src/cli/playground/protocol/event-operations.types.js';
import type { InboxEntry } from '../../../src/cli/playground/protocol/inbox-entry.types.js';
import { useStore } from '../../state/store.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { CredentialField } from '../credential-field.js';
import { headersOf, headerText } from './header-text.js';

export interface ResendDialogProps {
  readonly entry: InboxEntry;
  readonly onSent: (delivered: Delivered) => void;
  readonly onClose: () => void;
}

/** Changes a request before it is sent once more. */
export function ResendDialog({ entry, onSent, onClose }: ResendDialogProps) {
  const { client, toasts } = useStore();
  const method = useSignal(entry.method);
  const url = useSignal(entry.url);
  const headers = useSignal(headerText(entry.request.headers));
  const body = useSignal(entry.request.body.text);
  const credential = useSignal<CredentialChoice>('right');
  const send = async (): Promise<void> => {
    const input = { method: method.value, url: url.value, headers: headersOf(headers.value), body: body.value };
    const delivered = await toasts.attempt(() =>
      client.ask('inbox.resend', { ...input, credential: credential.value }),
    );
    if (!delivered) return;
    onSent(delivered);
    onClose();
  };
  return (
    <Dialog title={`Edit and resend entry ${entry.entry}`} onClose={onClose}>
      <form
        class="stack dialog-body"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div class="resend-line">
          <TextField label="Method" value={method} />
          <TextField label="URL" inputMode="url" value={url} />
        </div>
        <CredentialField value={credential} />
        <TextArea
          label="Headers"
          value={headers}
          rows={4}
          mono
          hint="One a line. Host, length and credential are set."
        />
        <TextArea label="Body" value={body} rows={10} mono />
        <div class="row row--end">
          <Button type="submit" kind="primary" icon="send">
            Resend
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
