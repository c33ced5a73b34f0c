import type { Letters } from './letter.interface.js';
import { letterOf } from './letter-of.js';
import type { QueuePlace } from './queue-place.js';
import { withQueue } from './with-queue.js';

/**
 * What workers have given up, the newest first.
 * @throws DeadLettersError when Redis or the queue is not there
 */
export function listQueue(place: QueuePlace, limit: number): Promise<Letters> {
  return withQueue(place, async ({ queue }) => {
    const [jobs, total] = await Promise.all([queue.getFailed(0, limit - 1), queue.getFailedCount()]);
    return { letters: jobs.map(letterOf), total };
  });
}
