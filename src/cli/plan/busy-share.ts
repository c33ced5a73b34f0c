import type { Shares } from './simulation/simulated.interface.js';
import type { System } from './simulation/system.interface.js';

/** How busy a part is planned to be at the rate. The rest is for bursts, deploys and what costs do not show. */
export const PLANNED = 0.7;
/** What a simulation may show of it: arrivals come at random. */
const TOLERATED = PLANNED * 1.05;

/** How many are needed of what is busy by that share. */
export function needed(count: number, share: number): number {
  return Math.max(1, Math.ceil((count * share) / PLANNED));
}

export function isTooBusy(share: number): boolean {
  return share > TOLERATED;
}

/** Cores that are busy, of all processes together. */
export function busyCores({ receivers, workers, partitions }: System, busy: Shares): number {
  return receivers * busy.receivers + workers * busy.workers + partitions * busy.redis;
}
