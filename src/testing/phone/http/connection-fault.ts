import { isRecord } from '../../../common/is-record.js';
import type { DeliveryFault } from '../../delivery/delivery-attempt.interface.js';
import { deliveryFaultOf } from '../../delivery/delivery-faults.js';

/**
 * Why a request of `fetch` got no complete answer.
 * @param begun whether the head of an answer had come: what goes wrong then is the answer, whatever the error is called
 */
export function connectionFault(error: unknown, begun: boolean): DeliveryFault {
  if (isRecord(error) && error['name'] === 'TimeoutError') return deliveryFaultOf({ code: 'TIMEOUT' });
  if (begun) return deliveryFaultOf({ code: 'BROKEN_ANSWER' });
  // The error of the connection is the cause of the error of `fetch`.
  const cause = isRecord(error) ? (error['cause'] ?? error) : error;
  const isBadPort = isRecord(cause) && cause['message'] === 'bad port';
  return deliveryFaultOf(isBadPort ? { code: 'BAD_PORT' } : cause);
}
