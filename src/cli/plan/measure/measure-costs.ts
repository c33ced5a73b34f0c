import type { Arguments } from '../../arguments/arguments.js';
import type { Console } from '../../console.interface.js';
import { redisFault } from '../../dead-letters/redis-fault.js';
import type { Costs } from '../simulation/costs.interface.js';
import { costsHere } from './costs-here.js';
import { Interruption } from './interruption.js';
import { MeasureError } from './measure.error.js';
import { measuredRedis } from './measured-redis.js';
import type { MeasuredRedis } from './measured-redis.interface.js';
import { measureQueue } from './measure-queue.js';

/**
 * Measures the costs on this machine.
 * @throws UsageError, or MeasureError when there is no Redis that can be used
 */
export async function measureCosts(args: Arguments, console: Console): Promise<Costs> {
  const interruption = new Interruption();
  try {
    return await measureOn(await measuredRedis(args, console), interruption);
  } finally {
    interruption.end();
  }
}

async function measureOn(redis: MeasuredRedis, { happens }: Interruption): Promise<Costs> {
  try {
    return costsHere(await measureQueue(redis.connection, happens));
  } catch (error) {
    if (error instanceof MeasureError) throw error;
    const { message, remedy } = redisFault(error);
    throw new MeasureError(message.replace(`. ${remedy}`, ''), remedy);
  } finally {
    await redis.stop();
  }
}
