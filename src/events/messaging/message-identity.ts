import type { DeliveryReceipt } from './delivery-receipt.js';
import type { InboundMessage } from './inbound-message.js';

/** An inbound message is announced once, under its id; v1 messages may have none. */
export function messageIdentity({ id }: InboundMessage): readonly string[] | undefined {
  return id ? [id] : undefined;
}

/** A message passes each status once per recipient; without an id only the bytes of the body identify the receipt. */
export function receiptIdentity({ messageId, status, to }: DeliveryReceipt): readonly string[] | undefined {
  return messageId === '' ? undefined : [messageId, status, ...to];
}
