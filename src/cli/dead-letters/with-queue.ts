import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { isRecord } from '../../common/is-record.js';
import { withTimeout } from '../../common/with-timeout.js';
import { DeadLettersError, redisFault } from './dead-letters.error.js';
import type { QueuePlace } from './queue-place.js';

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

/**
 * The two packages that only this command needs.
 * @throws DeadLettersError when they are not installed
 */
async function loadBullmq() {
  try {
    const [{ Queue }, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')]);
    return { Queue, Redis };
  } catch (error) {
    const code = isRecord(error) ? error['code'] : undefined;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new DeadLettersError('This command needs bullmq and ioredis', 'Run: npm install bullmq ioredis');
  }
}
