import { Cores } from './cores.js';
import type { Schedule } from './schedule.js';
import { Server } from './server.js';
import type { System } from './system.interface.js';

/** The processes of a system, each with one thread. */
export class Stages {
  readonly cores: Cores;
  readonly receivers: readonly Server[];
  readonly redis: readonly Server[];
  readonly workers: readonly Server[];

  constructor(schedule: Schedule, { receivers, partitions, workers, cores }: System) {
    this.cores = new Cores(schedule, cores);
    const servers = (length: number): Server[] => Array.from({ length }, () => new Server(this.cores));
    this.receivers = servers(receivers);
    this.redis = servers(partitions);
    this.workers = servers(workers);
  }
}
