import { InboundMessage } from './inbound-message.js';

/**
 * `sms.mo`: a text message came in. To reply, send a message through the REST API; the answer to the webhook is ignored.
 *
 * @example
 * new SmsMo({ type: 'mo', from: '12025550188', to: '12025550123', body: 'Hi' }).from; // '+12025550188'
 */
export class SmsMo extends InboundMessage {
  override readonly event = 'sms.mo';
}
