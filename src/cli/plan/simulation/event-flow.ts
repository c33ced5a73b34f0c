import type { Costs } from './costs.interface.js';
import { JobPlaces, type WaitingJob } from './job-places.js';
import type { Load } from './load.interface.js';
import type { Schedule } from './schedule.js';
import type { Server } from './server.js';
import type { SpreadTime } from './spread-time.js';
import type { Stages } from './stages.js';
import type { System } from './system.interface.js';
import { placesOf } from './usage.js';

/** Processor time of a step varies that much, in means. */
const VARIATION = 0.3;

/** The way of an event: receiver, Redis, 2xx; and of each of its jobs: a place of a worker, Redis, the handler. */
export class EventFlow {
  /** Times of events and jobs that are not of the burst and came after the warm-up, in microseconds. */
  readonly answers: number[] = [];
  readonly ends: number[] = [];
  mostWaiting = 0;
  /** When no job waited any more and all of the burst were done, in microseconds; 0 before. */
  clearedAt = 0;
  /** Time that jobs have occupied places of workers. */
  occupied = 0;
  private readonly partitions: readonly JobPlaces[];
  private waiting = 0;
  private turn = 0;
  private left: number;

  constructor(
    private readonly schedule: Schedule,
    private readonly stages: Stages,
    private readonly times: SpreadTime,
    private readonly load: Load,
    private readonly costs: Costs,
    system: System,
  ) {
    this.left = load.burst * load.handlers;
    this.partitions = stages.redis.map((redis) => new JobPlaces((job, worker) => this.work(job, worker, redis)));
    for (let place = 0; place < placesOf(system); place++) {
      for (const jobs of this.partitions) stages.workers.forEach((worker) => jobs.release(worker));
    }
  }

  /** A webhook comes. */
  arrive(isBurst: boolean, answered: () => void): void {
    const { stages, costs, load, schedule } = this;
    const job = { arrived: schedule.now, isBurst };
    const turn = this.turn++;
    const receiver = stages.receivers[turn % stages.receivers.length];
    const partition = Math.floor(turn / stages.receivers.length) % this.partitions.length;
    const [redis, jobs] = [stages.redis[partition], this.partitions[partition]];
    receiver?.serve(this.around(costs.storeUs), () =>
      redis?.serve(this.around(costs.redisStoreUs * load.handlers), () => {
        for (let each = 0; each < load.handlers; each++) this.store(job, jobs);
        schedule.after(costs.roundTripUs, () => {
          if (!isBurst) this.answers.push(schedule.now - job.arrived);
          answered();
        });
      }),
    );
  }

  private store(job: WaitingJob, jobs: JobPlaces | undefined): void {
    this.waiting += 1;
    this.mostWaiting = Math.max(this.mostWaiting, this.waiting);
    jobs?.add(job);
  }

  private work(job: WaitingJob, worker: Server, redis: Server): void {
    const { schedule, costs, load, times } = this;
    const taken = schedule.now;
    this.waiting -= 1;
    const half = (done: () => void): void => worker.serve(this.around(costs.workUs / 2), done);
    const handler = times.around(load.handlerMs * 1_000, load.spread);
    redis.serve(this.around(costs.redisWorkUs), () =>
      schedule.after(costs.roundTripUs, () => half(() => schedule.after(handler, () => half(() => end())))),
    );
    const end = (): void => {
      this.occupied += schedule.now - taken;
      if (job.isBurst) this.left -= 1;
      else this.ends.push(schedule.now - job.arrived);
      if (this.left === 0 && this.waiting === 0) this.clearedAt ||= schedule.now;
      this.partitions[this.stages.redis.indexOf(redis)]?.release(worker);
    };
  }

  private around(mean: number): number {
    return this.times.around(mean, VARIATION);
  }
}
