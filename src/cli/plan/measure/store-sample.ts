import type { DeliveryQueue } from '../../../ports/delivery-queue.interface.js';
import { sampleEvent } from './sample-event.js';

/** Requests under way at the same time, as in the bench. */
const WIDTH = 32;

/** Stores events for one handler, some of them at a time, numbered from `first`. */
export async function storeSample(queue: DeliveryQueue, handler: string, first: number, count: number): Promise<void> {
  let next = first;
  const storing = async (): Promise<void> => {
    while (next < first + count) await queue.store(sampleEvent(next++), [handler]);
  };
  await Promise.all(Array.from({ length: WIDTH }, storing));
}
