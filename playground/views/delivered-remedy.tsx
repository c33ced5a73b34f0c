import type { Delivered } from '../../src/cli/playground/protocol/delivered.types.js';
import { Notice } from '../ui/notice.js';

/** What an answer means, and what to do. Nothing where all went well. */
export function DeliveredRemedy({ delivered }: { readonly delivered: Delivered }) {
  const { status, message, remedy } = delivered;
  if (message === undefined) return null;
  const isGood = status >= 200 && status < 300;
  return (
    <Notice {...(!isGood && { tone: 'warn' })} title={message}>
      {remedy}
    </Notice>
  );
}
