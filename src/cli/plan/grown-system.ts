import { isTooBusy, needed } from './busy-share.js';
import { MOST_CONCURRENCY } from './first-system.js';
import type { Shares } from './simulation/simulated.interface.js';
import type { System } from './simulation/system.interface.js';

/** The system with more of what is too busy; the same system if nothing is, or if only cores are missing. */
export function grownSystem(system: System, busy: Shares, isConcurrencyFixed: boolean): System {
  if (isTooBusy(busy.cores)) return system;
  const grown = (count: number, share: number): number =>
    isTooBusy(share) ? Math.max(count + 1, needed(count, share)) : count;
  const { receivers, workers, partitions, concurrency } = system;
  const places = isConcurrencyFixed ? concurrency : grown(concurrency, busy.places);
  const each = isConcurrencyFixed ? concurrency : Math.min(places, MOST_CONCURRENCY);
  const ofWorkers = Math.max(busy.workers, isConcurrencyFixed ? busy.places : 0);
  const next: System = {
    ...system,
    receivers: grown(receivers, busy.receivers),
    partitions: grown(partitions, busy.redis),
    workers: Math.max(grown(workers, ofWorkers), Math.ceil((workers * places) / each)),
    concurrency: each,
  };
  return isEqual(system, next) ? system : next;
}

function isEqual(one: System, other: System): boolean {
  return JSON.stringify(Object.values(one)) === JSON.stringify(Object.values(other));
}
