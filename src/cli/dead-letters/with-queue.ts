import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { isRecord } from '../../common/is-record.js';
import { withTimeout } from '../../common/with-timeout.js';
import { DeadLettersError } from './dead-letters.error.js';
import { redisFault } from './redis-fault.js';
import type { QueuePlace } from './queue-place.js';

/** A queue to look into, and the connection that it uses. */
export interface OpenQueue {
  readonly queue: Queue;
  readonly redis: Redis;
}

/** In milliseconds, short because a person waits. A server that accepts and does not answer costs two commands. */
const CONNECT_TIMEOUT = 2_500;
const COMMAND_TIMEOUT = 1_200;
const FAIL_FAST = {
  lazyConnect: true,
  connectTimeout: CONNECT_TIMEOUT,
  /** The answer to QUIT is not waited for: the server may be gone. */
  disconnectTimeout: 1,
  commandTimeout: COMMAND_TIMEOUT,
  maxRetriesPerRequest: 0,
  enableOfflineQueue: false,
  retryStrategy: () => null,
} as const;

/**
 * Opens the queue, does the work, and closes the connection.
 * @throws DeadLettersError when Redis cannot be used or the queue does not exist
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
    await withTimeout(CONNECT_TIMEOUT, 'Redis', redis.connect());
    // A connection can succeed with an error, for example when the database does not exist.
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

/** Whether BullMQ has met a job whose data are no JSON. */
export function isBadJson(error: unknown): boolean {
  return isRecord(error) && error['name'] === 'SyntaxError';
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
