import type { Signal } from '@preact/signals';
import type { ReceiptStep } from '../../../src/cli/playground/protocol/message-operations.types.js';
import { Button } from '../../ui/button.js';
import { ReceiptStepRow } from './receipt-step-row.js';

/** The states of the message, in order; each can be changed. */
export function ReceiptSteps({ steps }: { readonly steps: Signal<readonly ReceiptStep[]> }) {
  const put = (index: number, step: ReceiptStep): void => {
    steps.value = steps.value.with(index, step);
  };
  return (
    <fieldset class="plain stack">
      <legend class="legend">States, in order</legend>
      <ol class="stack stack--tight">
        {steps.value.map((step, index) => (
          <li key={index}>
            <ReceiptStepRow
              number={index + 1}
              step={step}
              onChange={(changed) => put(index, changed)}
              onRemove={() => (steps.value = steps.value.filter((_, other) => other !== index))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button small onClick={() => (steps.value = [...steps.value, { status: 'delivered' }])}>
          Add a state
        </Button>
      </div>
    </fieldset>
  );
}
