import { fold, isPresent } from '../fields/values.js';
import type { WireParams } from '../wire-params.type.js';

/**
 * Whether parameters are an inbound message, a delivery receipt, or neither, of SMS and MMS or of RCS (wire-format section
 * 2.1, steps 2 to 5). `channel` tells RCS from the others, or names none, as in v1 (section 4.1); what is no text names
 * none. The `type` of a receipt is not relied on, for its current value was never recorded.
 */
export function messageKindOf(params: WireParams): 'mo' | 'dlr' | 'rcs mo' | 'rcs dlr' | undefined {
  const { channel } = params;
  const isRcs = typeof channel === 'string' && channel !== '' && fold(channel) !== 'messaging';
  const type = fold(params.type);
  if (isPresent(params.CallSid) || type === 'fax') return undefined;
  if (type === 'mo') return isRcs ? 'rcs mo' : 'mo';
  if (type !== 'per_recipient') {
    // Under which name RCS receipts carry their id is not known, so there the status alone must do.
    const isIdentified = isRcs || isPresent(params.message_id) || isPresent(params.id);
    if (!isPresent(params.status) || !isIdentified) return undefined;
  }
  return isRcs ? 'rcs dlr' : 'dlr';
}
