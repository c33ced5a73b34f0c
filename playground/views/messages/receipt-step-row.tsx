import type { ReceiptStep } from '../../../src/cli/playground/protocol/message-operations.types.js';
import { Button } from '../../ui/button.js';

export interface ReceiptStepRowProps {
  readonly number: number;
  readonly step: ReceiptStep;
  readonly onChange: (step: ReceiptStep) => void;
  readonly onRemove: () => void;
}

/** Status, and code of a failure. */
export function ReceiptStepRow({ number, step, onChange, onRemove }: ReceiptStepRowProps) {
  const { status, code = '', description } = step;
  return (
    <div class="receipt-step">
      <input
        class="input"
        aria-label={`Status ${number}`}
        value={status}
        onInput={({ currentTarget: { value } }) => onChange({ ...step, status: value })}
      />
      <input
        class="input"
        aria-label={`Error code ${number}`}
        placeholder="code"
        value={code}
        title={description}
        onInput={({ currentTarget: { value } }) => {
          const { code: _code, ...rest } = step;
          onChange(value === '' ? rest : { ...rest, code: value });
        }}
      />
      <Button kind="quiet" icon="close" label={`Remove state ${number}`} onClick={onRemove} />
    </div>
  );
}
