import type { Delivered } from '../../src/cli/playground/protocol/delivered.types.js';
import { Notice } from '../ui/notice.js';

/** What a refusal means, and what to do. Nothing where all went well. */
export function DeliveredRemedy({ delivered }: { readonly delivered: Delivered }) {
  const { status, message, remedy } = delivered;
  if (message === undefined || (status >= 200 && status < 300)) return null;
  return (
    <Notice tone="warn" title={message}>
      {remedy}
    </Notice>
  );
}
