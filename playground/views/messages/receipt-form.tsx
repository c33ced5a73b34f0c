import { useSignal } from '@preact/signals';
import { useStore } from '../../state/store.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { ReceiptSteps } from './receipt-steps.js';
import { useReceiptDraft } from './use-receipt-draft.js';

const ORDERS = [
  { value: 'given', label: 'As given' },
  { value: 'reversed', label: 'Reversed' },
  { value: 'shuffled', label: 'Shuffled' },
] as const;

/** Receipts of one message, as a platform sends them or as it should not. */
export function ReceiptForm() {
  const { client, toasts, messageDraft } = useStore();
  const draft = useReceiptDraft();
  const isBusy = useSignal(false);
  const send = async (): Promise<void> => {
    isBusy.value = true;
    const input = { ...draft.input(), channel: messageDraft.channel.value, to: messageDraft.from.value.trim() };
    const sent = await toasts.attempt(() => client.ask('receipt.send', input));
    if (sent) draft.messageId.value = sent.messageId;
    isBusy.value = false;
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="row" role="group" aria-label="Kinds of series">
        {draft.presets.map((preset) => (
          <Button key={preset.label} small onClick={() => draft.take(preset)}>
            {preset.label}
          </Button>
        ))}
      </div>
      <TextField label="Message id" value={draft.messageId} hint="Empty: a message of its own" />
      <ReceiptSteps steps={draft.steps} />
      <div class="columns">
        <SelectField label="Order" value={draft.order} choices={ORDERS} />
        <TextField label="Each sent" inputMode="numeric" value={draft.times} hint="times" />
        <TextField label="Before each" inputMode="numeric" value={draft.delay} hint="milliseconds" />
      </div>
      <Button type="submit" kind="primary" icon="send" disabled={isBusy.value}>
        Send receipts
      </Button>
    </form>
  );
}
