import type { InboundMessage } from './inbound-message.js';

/** An inbound message is announced once, under its id; v1 messages may have none. */
export function messageIdentity({ id }: InboundMessage): readonly string[] | undefined {
  return id ? [id] : undefined;
}
