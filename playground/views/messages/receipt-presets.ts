import type { ReceiptStep } from '../../../src/cli/playground/protocol/message-operations.types.js';

export type ReceiptOrder = 'given' | 'reversed' | 'shuffled';

/** A series of receipts that a platform sends, on good days and on bad ones. */
export interface ReceiptPreset {
  readonly label: string;
  readonly steps: readonly ReceiptStep[];
  readonly order?: ReceiptOrder;
  readonly times?: number;
  readonly delay?: number;
}

const GOOD = [{ status: 'queued' }, { status: 'sent' }, { status: 'delivered' }] as const;

export const RECEIPT_PRESETS: readonly ReceiptPreset[] = [
  { label: 'Step by step', steps: GOOD, delay: 300 },
  { label: 'Out of order', steps: GOOD, order: 'reversed' },
  { label: 'Doubled', steps: GOOD, times: 2 },
  { label: 'Late', steps: [{ status: 'delivered' }], delay: 5_000 },
  {
    label: 'Failed',
    steps: [{ status: 'queued' }, { status: 'failed', code: '4505', description: 'Blocked as spam' }],
  },
];
