import { isRecord } from '../../common/is-record.js';
import { type WireError, wireErrorOf } from '../fields/wire-error.js';
import { DeliveryReceipt } from '../messaging/delivery-receipt.js';
import type { WireParams } from '../wire-params.type.js';

const NO_CODE: readonly string[] = ['', '0'];
const NO_ERROR: readonly string[] = ['none', 'no error'];

/** RCS receipts always carry an error and say "none" in it: code empty or `0`, or so worded (wire-format section 5.1). */
function withoutSentinel(error: WireError | null, wire: unknown): WireError | null {
  if (error === null || NO_ERROR.includes(error.description.toLowerCase())) return null;
  // A text has no code.
  return isRecord(wire) && NO_CODE.includes(error.code) ? null : error;
}

/**
 * `rcs.dlr`: the delivery receipt of an RCS message. The platform writes its status in upper case and its numbers
 * without plus; both are normalised. Field names are assumed to be those of messaging (wire-format section 5.1).
 */
export class RcsDlr extends DeliveryReceipt {
  override readonly event = 'rcs.dlr';
  /** Why it failed, or `null`; the words for "no error" that RCS sends instead of nothing count as `null`. */
  override readonly error: WireError | null;

  constructor(params: WireParams) {
    super(params);
    this.error = withoutSentinel(wireErrorOf(params.error), params.error);
  }
}
