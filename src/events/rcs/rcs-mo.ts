import { textOf } from '../fields/values.js';
import { InboundMessage } from '../messaging/inbound-message.js';
import type { WireParams } from '../wire-params.type.js';

/** `rcs.mo`: an RCS message came in, or a suggestion was tapped. All field names but the channel are candidates. */
export class RcsMo extends InboundMessage {
  override readonly event = 'rcs.mo';
  /** What was stored with the tapped suggestion, up to 2048 characters; candidate name (wire-format section 5.2). */
  readonly callbackData?: string;

  constructor(params: WireParams) {
    super(params);
    this.callbackData = textOf(params.callback_data);
  }
}
