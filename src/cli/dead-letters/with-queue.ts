import type { Queue } from 'bullmq';
import type { Cluster, Redis } from 'ioredis';
import { possibleQueueNames } from '../../bullmq/queue/partition-names.js';
import { isRecord } from '../../common/is-record.js';
import { connectRedis } from './connect-redis.js';
import { DeadLettersError } from './dead-letters.error.js';
import { redisFault } from './redis-fault.js';
import type { QueuePlace } from './queue-place.js';

/** A queue to look into, which may have several partitions, and the connection that they use. */
export interface OpenQueue {
  readonly queues: readonly Queue[];
  readonly redis: Redis | Cluster;
}

/**
 * Opens the queue, does the work, and closes the connection.
 * @throws DeadLettersError when Redis cannot be used or the queue does not exist
 */
export async function withQueue<Result>(
  { url, name, prefix = 'bull' }: QueuePlace,
  work: (open: OpenQueue) => Promise<Result>,
): Promise<Result> {
  const { Queue: QueueOfBullmq, ...clients } = await loadBullmq();
  const faults: unknown[] = [];
  let redis: Redis | Cluster | undefined;
  try {
    const connection = (redis = await connectRedis(url, clients, faults));
    const queues = (await existing(connection, name, prefix)).map((one) => {
      const queue = new QueueOfBullmq(one, { connection, skipMetasUpdate: true, prefix });
      queue.on('error', (fault: unknown) => faults.push(fault));
      return queue;
    });
    return await work({ queues, redis });
  } catch (error) {
    if (error instanceof DeadLettersError || error instanceof TypeError) throw error;
    throw redisFault(faults[0] ?? error);
  } finally {
    redis?.disconnect();
  }
}

/**
 * The names of the partitions that there are.
 * @throws DeadLettersError when there is none
 */
async function existing(redis: Redis | Cluster, base: string, prefix: string): Promise<readonly string[]> {
  const names = possibleQueueNames(base);
  const found = await Promise.all(names.map((name) => redis.exists(`${prefix}:${name}:meta`)));
  const present = names.filter((_, index) => found[index] === 1);
  if (present.length > 0) return present;
  throw new DeadLettersError('There is no such queue in this Redis', 'Look at --queue, --prefix and the URL.');
}

/** What is met in a job of somebody else: data that are no JSON, options that are none, a time that is none. */
const BAD_JOB: readonly unknown[] = ['SyntaxError', 'TypeError', 'RangeError'];

/** Whether BullMQ could not read a job. */
export function isBadJob(error: unknown): boolean {
  return isRecord(error) && BAD_JOB.includes(error['name']);
}

/**
 * The two packages that only this command needs.
 * @throws DeadLettersError when they are not installed
 */
async function loadBullmq() {
  try {
    const [{ Queue: queue }, { Redis: server, Cluster: cluster }] = await Promise.all([
      import('bullmq'),
      import('ioredis'),
    ]);
    return { Queue: queue, Redis: server, Cluster: cluster };
  } catch (error) {
    const code = isRecord(error) ? error['code'] : undefined;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new DeadLettersError('This command needs bullmq and ioredis', 'Run: npm install bullmq ioredis');
  }
}
