import type { Shares } from './simulated.interface.js';
import type { Server } from './server.js';
import type { Stages } from './stages.js';
import type { System } from './system.interface.js';

/** Busy times at one moment, in microseconds. */
export type Usage = Readonly<Record<keyof Shares, number>>;

/** What has been busy so far. @param places time that jobs have occupied places */
export function usageOf({ receivers, redis, workers, cores }: Stages, places: number): Usage {
  const sum = (servers: readonly Server[]): number => servers.reduce((all, { busy }) => all + busy, 0);
  return { receivers: sum(receivers), redis: sum(redis), workers: sum(workers), places, cores: cores.busy };
}

/** Shares of the time between two moments. */
export function sharesOf(system: System, from: Usage, to: Usage, time: number): Shares {
  const { receivers, partitions: redis, workers, cores } = system;
  const counts = { receivers, redis, workers, places: workers * placesOf(system) * redis, cores };
  const share = (of: keyof Shares): number => (time > 0 ? (to[of] - from[of]) / (time * counts[of]) : 0);
  return {
    receivers: share('receivers'),
    redis: share('redis'),
    workers: share('workers'),
    places: share('places'),
    cores: share('cores'),
  };
}

/** Jobs of one partition that one worker runs at once, as `bullmq()` divides them. */
export function placesOf({ concurrency, partitions }: System): number {
  return Math.ceil(concurrency / partitions);
}
