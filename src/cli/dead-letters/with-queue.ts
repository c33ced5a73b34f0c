import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { withTimeout } from '../../common/with-timeout.js';
import { DeadLettersError } from './dead-letters.error.js';
import { loadBullmq } from './load-bullmq.js';
import type { QueuePlace } from './queue-place.js';
import { redisFault } from './redis-fault.js';

/** A queue to look into, and the connection that it uses. */
export interface OpenQueue {
  readonly queue: Queue;
  readonly redis: Redis;
}

/** Somebody waits at a terminal: a server that accepts and says nothing takes two commands. In milliseconds. */
const PATIENCE = 2_500;
const COMMAND = 1_200;
const FAIL_FAST = {
  lazyConnect: true,
  connectTimeout: PATIENCE,
  /** Nobody waits for the farewell of a server that is gone. */
  disconnectTimeout: 1,
  commandTimeout: COMMAND,
  maxRetriesPerRequest: 0,
  enableOfflineQueue: false,
  retryStrategy: () => null,
} as const;

/**
 * Opens the queue, does the work, and lets go of it.
 * @throws DeadLettersError when Redis or the queue is not there
 */
export async function withQueue<Result>(
  { url, name, prefix }: QueuePlace,
  work: (open: OpenQueue) => Promise<Result>,
): Promise<Result> {
  const { Queue, Redis } = await loadBullmq();
  const redis = new Redis(url, FAIL_FAST);
  const faults: unknown[] = [];
  redis.on('error', (fault: unknown) => faults.push(fault));
  try {
    await withTimeout(PATIENCE, 'Redis', redis.connect());
    // One that does not know the database, for one, is connected all the same.
    if (faults.length > 0) throw faults[0];
    const queue = new Queue(name, { connection: redis, skipMetasUpdate: true, ...(prefix && { prefix }) });
    queue.on('error', (fault: unknown) => faults.push(fault));
    if ((await redis.exists(queue.keys['meta'] ?? '')) === 0) {
      throw new DeadLettersError('There is no such queue in this Redis', 'Look at --queue, --prefix and the URL.');
    }
    return await work({ queue, redis });
  } catch (error) {
    if (error instanceof DeadLettersError || error instanceof TypeError) throw error;
    throw redisFault(faults[0] ?? error);
  } finally {
    redis.disconnect();
  }
}
