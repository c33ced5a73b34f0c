import { isRecord } from '../../common/is-record.js';
import type { DeliveryFault } from '../../testing/delivery/delivery-attempt.interface.js';
import { deliveryFaultOf } from '../../testing/delivery/delivery-faults.js';

/** A `fetch` that remembers why the last request got no answer. */
export class WatchedFetch {
  fault: DeliveryFault | undefined;

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    this.fault = undefined;
    try {
      return await fetch(input, init);
    } catch (error) {
      this.fault = deliveryFaultOf(reasonOf(error));
      throw error;
    }
  };
}

/** The error of the connection is the cause of the error of `fetch`. */
function reasonOf(error: unknown): unknown {
  if (!isRecord(error)) return error;
  if (error['name'] === 'TimeoutError') return { code: 'TIMEOUT' };
  const cause = error['cause'] ?? error;
  return isRecord(cause) && cause['message'] === 'bad port' ? { code: 'BAD_PORT' } : cause;
}
