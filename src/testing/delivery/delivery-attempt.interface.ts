import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { DeliveryFault } from './delivery-fault.interface.js';
import type { HttpAnswer } from './http-answer.interface.js';

/** One request of a delivery and what came of it. */
export interface DeliveryAttempt extends HttpAnswer {
  readonly event: VoxEventName;
  /** The version that the payload claims. */
  readonly version: string;
  /** Without query and credentials. */
  readonly url: string;
  /** Place in the order of the deliveries as they were meant, from 0; `shuffle` sends them in another. */
  readonly delivery: number;
  /** From 1; more than 1 is a retry. */
  readonly attempt: number;
  /** 0: no answer, see `fault`. */
  readonly status: number;
  /** Time until the answer was complete. */
  readonly ms: number;
  /** Back-off before this attempt, in milliseconds, waited for or not. */
  readonly delay: number;
  /** Why there is no answer. */
  readonly fault?: DeliveryFault | undefined;
}
