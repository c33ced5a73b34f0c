import { SmsDlr } from './sms-dlr.js';

/**
 * `mms.dlr`: the same receipt as `SmsDlr`. Nothing on the wire tells the two apart (wire-format section 3), so the
 * event occurs only on a route of its own.
 */
export class MmsDlr extends SmsDlr {
  override readonly event = 'mms.dlr';
}
