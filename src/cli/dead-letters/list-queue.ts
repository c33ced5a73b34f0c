import type { Job, Queue } from 'bullmq';
import { isRecord } from '../../common/is-record.js';
import type { Letter, Letters } from './letter.interface.js';
import type { QueuePlace } from './queue-place.js';
import { isBadJob, withQueue } from './with-queue.js';

/**
 * The jobs that workers have given up, the newest first.
 * @throws DeadLettersError when Redis cannot be used or the queue does not exist
 */
export function listQueue(place: QueuePlace, limit: number): Promise<Letters> {
  return withQueue(place, async ({ queues }) => {
    const parts = await Promise.all(queues.map((queue) => listPartition(queue, limit)));
    const letters = parts.flatMap((part) => part.letters).toSorted((one, other) => newestFirst(one, other));
    return { letters: letters.slice(0, limit), total: parts.reduce((sum, { total }) => sum + total, 0) };
  });
}

async function listPartition(queue: Queue, limit: number): Promise<Letters> {
  const [ids, total] = await Promise.all([queue.getRanges(['failed'], 0, limit - 1), queue.getFailedCount()]);
  const letters = await Promise.all(ids.map((id) => letterOf(queue, id)));
  return { letters, total };
}

/** One whose time is not known stays where it is. */
function newestFirst({ at: one }: Letter, { at: other }: Letter): number {
  return one === '' || other === '' ? 0 : other.localeCompare(one);
}

/** One by one: a job that BullMQ cannot read would cost the whole list. */
async function letterOf(queue: Queue, id: string): Promise<Letter> {
  try {
    const job = await queue.getJob(id);
    // A Redis that may throw something away has left its id alone.
    return job ? letterOfJob(job) : { id, event: '', at: '', reason: 'its data are gone' };
  } catch (error) {
    if (!isBadJob(error)) throw error;
    return { id, event: '', at: '', reason: 'VOX_JOB_MALFORMED nothing can read it' };
  }
}

/** What may be shown of a job. Its data come from the platform, except for the handler. */
function letterOfJob({
  id = '',
  name: event = '',
  data,
  attemptsMade: attempts,
  finishedOn = 0,
  failedReason = '',
}: Partial<Job>): Letter {
  const stored: unknown = data;
  const handler = isRecord(stored) && typeof stored['handler'] === 'string' ? stored['handler'] : '';
  return { id, event, handler, attempts, at: new Date(finishedOn).toISOString(), reason: failedReason };
}
