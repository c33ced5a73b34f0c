import type { DeliveryQueue } from '../../ports/delivery-queue.interface.js';
import type { VoxWebhooksOptions } from '../../config/vox-webhooks-options.interface.js';

type Shared = Pick<VoxWebhooksOptions, 'deadLetters' | 'handlerDeadline' | 'shutdownGrace'>;

/** Options of `VoxWorkerModule`; what is not here has no meaning without requests. Times are in milliseconds. */
export interface VoxWorkerOptions extends Shared {
  /** The queue that the receiver stores events in. */
  readonly delivery: DeliveryQueue;
}
