import { fold, isPresent } from '../fields/values.js';
import type { WireParams } from '../wire-params.type.js';

/**
 * SMS or MMS rather than RCS: `channel` says so, or names none, as in v1 (wire-format section 4.1). What is no text names
 * none.
 */
export function isMessagingChannel({ channel }: WireParams): boolean {
  return typeof channel !== 'string' || channel === '' || fold(channel) === 'messaging';
}

/**
 * Whether parameters are an inbound message, a delivery receipt, or neither, on any channel (wire-format section 2.1,
 * steps 2 to 5). The `type` of a receipt is not relied on, for its current value was never recorded.
 */
export function messageKindOf(params: WireParams): 'mo' | 'dlr' | undefined {
  const type = fold(params.type);
  if (params.CallSid !== undefined || type === 'fax') return undefined;
  if (type === 'mo') return 'mo';
  if (type === 'per_recipient') return 'dlr';
  // Under which name RCS receipts carry their id is not known, so there the status alone must do.
  const identified = isPresent(params.message_id) || isPresent(params.id) || !isMessagingChannel(params);
  return isPresent(params.status) && identified ? 'dlr' : undefined;
}
