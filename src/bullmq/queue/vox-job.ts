import type { Job } from 'bullmq';
import { isRecord } from '../../common/is-record.js';
import { MalformedJobError } from '../../delivery/queue/malformed-job.error.js';
import { isHandlerId, readStoredEvent } from '../../delivery/queue/read-stored-event.js';
import type { StoredEvent } from '../../ports/stored-event.interface.js';

/** The data of a job: the event, and which handler it is for. */
export interface JobData extends StoredEvent {
  /** Id of the handler, such as `Receipts.onReceipt`. */
  readonly handler: string;
}

/** A job of BullMQ as this package makes it. Whoever can write to the queue can have put anything in its place. */
export type VoxJob = Job<JobData, void, string>;

/**
 * What a job is for.
 * @throws MalformedJobError for one that this package has not made
 */
export function readJob(data: unknown): { readonly stored: StoredEvent; readonly handler: string } {
  if (!isRecord(data)) throw new MalformedJobError('data');
  const { handler } = data;
  if (!isHandlerId(handler)) throw new MalformedJobError('handler');
  return { stored: readStoredEvent(data), handler: handler as string };
}
