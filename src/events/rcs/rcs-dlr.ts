import { wireErrorOf } from '../fields/wire-error-of.js';
import { DeliveryReceipt } from '../messaging/delivery-receipt.js';
import type { WireError } from '../wire-error.interface.js';
import type { WireParams } from '../wire-params.type.js';
import { withoutSentinel } from './without-sentinel.js';

/**
 * `rcs.dlr`: the delivery receipt of an RCS message. The platform writes its status in upper case and its numbers
 * without plus; both are evened out. Field names are assumed to be those of messaging (wire-format section 5.1).
 */
export class RcsDlr extends DeliveryReceipt {
  override readonly event = 'rcs.dlr';
  /** Why it failed, or `null`; the words for "no error" that RCS sends instead of nothing count as `null`. */
  override readonly error: WireError | null;

  constructor(params: WireParams) {
    super(params);
    this.error = withoutSentinel(wireErrorOf(params.error));
  }
}
