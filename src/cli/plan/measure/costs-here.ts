import { DEFAULT_COSTS } from '../default-costs.js';
import type { Costs } from '../simulation/costs.interface.js';
import type { MeasuredQueue } from './measured-queue.interface.js';

/** What the same measurement gave where the default costs were measured, in microseconds. */
const REFERENCE: Pick<MeasuredQueue, 'storeUs' | 'workUs'> = { storeUs: 27.5, workUs: 48 };

/**
 * The costs on this machine. HTTP, validation and the call of the handler are not part of the measurement: they are taken
 * to be as much faster or slower here as the queue is.
 */
export function costsHere({ storeUs, workUs, ...measured }: MeasuredQueue): Costs {
  return {
    ...measured,
    storeUs: (DEFAULT_COSTS.storeUs * storeUs) / REFERENCE.storeUs,
    workUs: (DEFAULT_COSTS.workUs * workUs) / REFERENCE.workUs,
  };
}
