import { DeliveryReceipt } from './delivery-receipt.js';

/**
 * `sms.dlr`: the delivery receipt of a text message. A picture message has the very same one (wire-format section 4.2).
 *
 * @example
 * new SmsDlr({ id: 'm1', to: '12025550188', status: 'delivered' }).outcome; // 'delivered'
 */
export class SmsDlr extends DeliveryReceipt {
  override readonly event: 'sms.dlr' | 'mms.dlr' = 'sms.dlr';
}
