import type { DeliveryAttempt } from '../delivery/delivery-attempt.interface.js';
import type { HttpAnswer } from '../delivery/http-answer.interface.js';

/** What the application answered. */
export interface VoxAnswer extends HttpAnswer {
  /** Every attempt of every delivery; the answer itself is the last one. */
  readonly attempts: readonly DeliveryAttempt[];
}
