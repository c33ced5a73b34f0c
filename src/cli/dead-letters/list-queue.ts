import type { Job } from 'bullmq';
import { isRecord } from '../../common/is-record.js';
import type { Letter, Letters } from './letter.interface.js';
import type { QueuePlace } from './queue-place.js';
import { withQueue } from './with-queue.js';

/**
 * The jobs that workers have given up, the newest first.
 * @throws DeadLettersError when Redis cannot be used or the queue does not exist
 */
export function listQueue(place: QueuePlace, limit: number): Promise<Letters> {
  return withQueue(place, async ({ queue }) => {
    const [jobs, total] = await Promise.all([queue.getFailed(0, limit - 1), queue.getFailedCount()]);
    return { letters: jobs.map(letterOfJob), total };
  });
}

/** What may be shown of a job. Its data come from the platform, except for the handler. */
function letterOfJob({
  id = '',
  name: event,
  data,
  attemptsMade: attempts,
  finishedOn = 0,
  failedReason,
}: Job): Letter {
  const stored: unknown = data;
  const handler = isRecord(stored) ? String(stored['handler']) : '';
  return { id, event, handler, attempts, at: new Date(finishedOn).toISOString(), reason: failedReason };
}
