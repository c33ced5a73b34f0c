import { withTimeout } from '../../../common/with-timeout.js';
import type { Arguments } from '../../arguments/arguments.js';
import type { Console } from '../../console.interface.js';
import { redisFault } from '../../dead-letters/redis-fault.js';
import type { Costs } from '../simulation/costs.interface.js';
import { costsHere } from './costs-here.js';
import { MeasureError } from './measure.error.js';
import { measuredRedis } from './measured-redis.js';
import { measureQueue } from './measure-queue.js';

/** It takes some seconds; where a Redis hangs, it ends after this time, in milliseconds. */
const LONGEST = 60_000;

/**
 * Measures the costs on this machine.
 * @throws UsageError, or MeasureError when there is no Redis that can be used
 */
export async function measureCosts(args: Arguments, console: Console): Promise<Costs> {
  const redis = await measuredRedis(args, console);
  try {
    return costsHere(await withTimeout(LONGEST, 'the measurement', measureQueue(redis.connection)));
  } catch (error) {
    if (error instanceof MeasureError) throw error;
    const { message, remedy } = redisFault(error);
    throw new MeasureError(message.replace(`. ${remedy}`, ''), remedy);
  } finally {
    await redis.stop();
  }
}
