import { isRecord } from '../../common/is-record.js';
import type { DeliveryFault } from './delivery-fault.interface.js';
import { DELIVERY_FAULTS } from './delivery-faults.js';

/**
 * Says what an error of the connection means. Holds nothing of the request. Not by `instanceof Error`: under Jest the
 * errors of Node's own modules are those of another realm.
 */
export function faultOf(error: unknown): DeliveryFault {
  const told = isRecord(error) && typeof error['code'] === 'string' ? error['code'] : '';
  const code = told === '' || told.startsWith('HPE_') ? 'BROKEN_ANSWER' : told;
  const known = DELIVERY_FAULTS[code];
  return { code, ...(known ?? { message: 'the connection failed', remedy: 'Check the URL and the server.' }) };
}
