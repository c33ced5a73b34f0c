import type { DeliveryReceipt } from './delivery-receipt.js';

/** A message passes each status once per recipient; without an id the bytes must do. */
export function receiptIdentity({ messageId, status, to }: DeliveryReceipt): readonly string[] | undefined {
  return messageId === '' ? undefined : [messageId, status, ...to];
}
