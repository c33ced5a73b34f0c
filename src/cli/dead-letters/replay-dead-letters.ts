import type { Job, Queue } from 'bullmq';
import { isRecord } from '../../common/is-record.js';
import type { Arguments } from '../arguments/arguments.js';
import type { Console } from '../console.interface.js';
import { EXIT_CODE } from '../exit-code.js';
import { oneLine } from '../../common/escape-invisible.js';
import { UsageError } from '../usage.error.js';
import { isFolder } from './is-folder.js';
import { queuePlace } from './queue-place.js';
import { replayFolder } from './replay-folder.js';
import { isBadJob, type OpenQueue, withQueue } from './with-queue.js';

/** Codes of BullMQ for a job that does not exist, and for one that has not failed. */
const NOT_FAILED: readonly unknown[] = [-1, -3];

/** How the replay of a job ends, in words. */
const WORDS = {
  replayed: 'is back in the queue',
  absent: 'is not a dead letter',
  malformed: 'is not a dead letter of this package: VOX_JOB_MALFORMED. Find out who else writes to this queue',
} as const;
type End = keyof typeof WORDS;

/** `vox dead-letters replay` */
export async function replayDeadLetters(args: Arguments, console: Console, ids: readonly string[]): Promise<number> {
  if (args.text('limit')) throw new UsageError('--limit is for list', 'Leave it out.');
  if ((ids.length === 0) !== args.flag('all'))
    throw new UsageError('What to replay is not given', 'Give ids, or --all.');
  if (isFolder(args)) return replayFolder(args, console, ids);
  return withQueue(queuePlace(args, console), async (open) => {
    let code: number = EXIT_CODE.fine;
    for (const id of ids.length > 0 ? ids : await allOf(open)) {
      const end = await replayOne(open, id);
      // With --all, another process may have replayed the job in the meantime.
      if (end === 'malformed' || (end === 'absent' && ids.length > 0)) code = EXIT_CODE.wrong;
      console.print(
        args.flag('json') ? JSON.stringify({ id, replayed: end === 'replayed' }) : oneLine(`${id} ${WORDS[end]}`),
      );
    }
    return code;
  });
}

async function allOf({ queues }: OpenQueue): Promise<readonly string[]> {
  return (await Promise.all(queues.map((queue) => queue.getRanges(['failed'], 0, -1)))).flat();
}

/** Looks for the job in every partition. */
async function replayOne({ queues, redis }: OpenQueue, id: string): Promise<End> {
  for (const queue of queues) {
    const end = await replayIn(queue, redis, id);
    if (end !== 'absent') return end;
  }
  return 'absent';
}

/** `absent`: the job is not a dead letter, or no longer. */
async function replayIn(queue: Queue, redis: OpenQueue['redis'], id: string): Promise<End> {
  let job: Job | undefined;
  try {
    job = await queue.getJob(id);
    await job?.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
  } catch (error) {
    if (isBadJob(error)) return 'malformed';
    if (isRecord(error) && NOT_FAILED.includes(error['code'])) return 'absent';
    throw error;
  }
  if (!job) return 'absent';
  // BullMQ does not reset the count of stalls together with the attempts.
  await redis.hdel(queue.toKey(id), 'stc');
  return 'replayed';
}
