import { InboundMessage } from './inbound-message.js';

/** `mms.mo`: a message with at least one entry in `media` came in. */
export class MmsMo extends InboundMessage {
  override readonly event = 'mms.mo';
}
