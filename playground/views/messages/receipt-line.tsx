import type { ConversationLine } from '../../../src/cli/playground/protocol/message-operations.types.js';
import { Badge, type Tone } from '../../ui/badge.js';
import { clockTime } from '../../ui/clock-time.js';
import { DeliveredLine } from '../delivered-line.js';

const TONES: Readonly<Record<string, Tone>> = { delivered: 'good', failed: 'bad', undelivered: 'bad', rejected: 'bad' };

/** A receipt that was sent to the application. */
export function ReceiptLine({ line }: { readonly line: ConversationLine }) {
  const { at, messageId, receipt, delivered } = line;
  return (
    <div class="receipt">
      <span class="soft">
        Receipt {clockTime(at)} <span class="mono">{messageId}</span>
      </span>
      <Badge tone={TONES[receipt?.status ?? ''] ?? 'accent'}>
        {receipt?.status} {receipt?.code}
      </Badge>
      {delivered && <DeliveredLine delivered={delivered} />}
    </div>
  );
}
