import type { Job } from 'bullmq';
import type { StoredEvent } from '../../ports/stored-event.interface.js';

/** The data of a job: the event, and which handler it is for. */
export interface JobData extends StoredEvent {
  /** Id of the handler, such as `Receipts.onReceipt`. */
  readonly handler: string;
}

/** A job of BullMQ as this package makes it. */
export type VoxJob = Job<JobData, void, string>;

/**
 * One job per event and handler: the same delivery twice is one job. BullMQ replaces an empty id by one of its own, and
 * refuses whole numbers and colons; no key and no handler can give such an id.
 */
export function jobId(key: string, handler: string): string {
  return `${encodeURIComponent(key)}.${encodeURIComponent(handler)}`;
}
