import type { DeliveryQueue } from '../../ports/delivery-queue.interface.js';
import type { VoxWebhooksOptions } from '../../config/vox-webhooks-options.interface.js';

/**
 * Options of `VoxWorkerModule`: those of the receiver that have a meaning without requests. Times are in milliseconds.
 */
export interface VoxWorkerOptions extends Pick<
  VoxWebhooksOptions,
  'deadLetters' | 'handlerDeadline' | 'shutdownGrace'
> {
  /** The queue that the receiver stores events in. */
  readonly delivery: DeliveryQueue;
}

/** What `VoxWorkerModule` has to know before its options are resolved. */
export interface VoxWorkerExtras {
  /** Name of the registration of the receiver whose events it handles. Default `'default'`. */
  readonly name?: string | undefined;
}
