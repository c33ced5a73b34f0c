import { type Signal, useSignal } from '@preact/signals';
import type { ReceiptInput, ReceiptStep } from '../../../src/cli/playground/protocol/message-operations.types.js';
import { RECEIPT_PRESETS, type ReceiptOrder, type ReceiptPreset } from './receipt-presets.js';

export interface ReceiptDraft {
  readonly presets: readonly ReceiptPreset[];
  readonly messageId: Signal<string>;
  readonly steps: Signal<readonly ReceiptStep[]>;
  readonly order: Signal<ReceiptOrder>;
  readonly times: Signal<string>;
  readonly delay: Signal<string>;
  readonly take: (preset: ReceiptPreset) => void;
  readonly input: () => Pick<ReceiptInput, 'messageId' | 'steps' | 'order' | 'times' | 'delay'>;
}

/** The series that is put together. */
export function useReceiptDraft(): ReceiptDraft {
  const messageId = useSignal('');
  const steps = useSignal<readonly ReceiptStep[]>(RECEIPT_PRESETS[0]?.steps ?? []);
  const order = useSignal<ReceiptOrder>('given');
  const times = useSignal('1');
  const delay = useSignal('0');
  return {
    presets: RECEIPT_PRESETS,
    messageId,
    steps,
    order,
    times,
    delay,
    take: (preset) => {
      steps.value = preset.steps;
      order.value = preset.order ?? 'given';
      times.value = String(preset.times ?? 1);
      delay.value = String(preset.delay ?? 0);
    },
    input: () => ({
      ...(messageId.value.trim() !== '' && { messageId: messageId.value.trim() }),
      steps: steps.value,
      order: order.value,
      times: Number(times.value) || 1,
      delay: Number(delay.value) || 0,
    }),
  };
}
