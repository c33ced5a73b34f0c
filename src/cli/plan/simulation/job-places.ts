import { Fifo } from './fifo.js';
import type { Server } from './server.js';

/** A job that waits in a partition. */
export interface WaitingJob {
  /** When its webhook came, in microseconds. */
  readonly arrived: number;
  readonly isBurst: boolean;
}

/** The jobs of one partition, and the places of the workers that wait for one. */
export class JobPlaces {
  private readonly jobs = new Fifo<WaitingJob>();
  private readonly free = new Fifo<Server>();

  /** @param begin is called with the thread of the worker whose place takes the job */
  constructor(private readonly begin: (job: WaitingJob, worker: Server) => void) {}

  get waiting(): number {
    return this.jobs.length;
  }

  add(job: WaitingJob): void {
    this.jobs.push(job);
    this.match();
  }

  release(worker: Server): void {
    this.free.push(worker);
    this.match();
  }

  private match(): void {
    if (this.jobs.length === 0 || this.free.length === 0) return;
    const [job, worker] = [this.jobs.shift(), this.free.shift()];
    if (job && worker) this.begin(job, worker);
  }
}
