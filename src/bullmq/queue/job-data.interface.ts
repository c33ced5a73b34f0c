import type { StoredEvent } from '../../ports/stored-event.interface.js';

/** What a job holds: the event, and which handler it is for. */
export interface JobData extends StoredEvent {
  /** Id of the handler, such as `Receipts.onReceipt`. */
  readonly handler: string;
}
