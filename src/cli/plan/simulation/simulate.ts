import { seededRandom } from '../../../testing/delivery/seeded-random.js';
import type { Costs } from './costs.interface.js';
import { EventFlow } from './event-flow.js';
import type { Load } from './load.interface.js';
import type { Simulated } from './simulated.interface.js';
import { percentilesOf } from './percentiles.js';
import { Schedule } from './schedule.js';
import { SpreadTime } from './spread-time.js';
import { Stages } from './stages.js';
import type { System } from './system.interface.js';
import { sharesOf, usageOf } from './usage.js';

/** Share of the events that only warm the system up. */
const WARM_UP = 0.2;

/**
 * Lets a load run through a system, event by event. The same seed gives the same outcome.
 *
 * @example
 * simulate({ receivers: 1, workers: 2, concurrency: 10, partitions: 1, cores: Infinity }, load, costs, 1).answer.p99;
 */
export function simulate(system: System, load: Load, costs: Costs, seed: number): Simulated {
  const schedule = new Schedule();
  const stages = new Stages(schedule, system);
  const times = new SpreadTime(seededRandom(seed));
  const flow = new EventFlow(schedule, stages, times, load, costs, system);
  const usage = () => ({ at: schedule.now, ...usageOf(stages, flow.occupied) });
  const warm = Math.floor(load.events * WARM_UP);
  let [from, to, skipped] = [usage(), usage(), { answers: 0, ends: 0 }];

  let sent = 0;
  const sendBurst = (): void => void (sent++ < load.burst && flow.arrive(true, sendBurst));
  for (let each = 0; each < Math.min(load.connections, load.burst); each++) sendBurst();

  let came = 0;
  const isCleared = (): boolean => load.burst > 0 && flow.clearedAt > 0;
  const come = (): void => {
    if (came === warm) [from, skipped] = [usage(), { answers: flow.answers.length, ends: flow.ends.length }];
    if (came++ === load.events || isCleared()) return void (to = usage());
    flow.arrive(false, () => undefined);
    schedule.after(times.untilNext(1_000_000 / load.rate), come);
  };
  if (load.rate > 0) come();
  schedule.run();

  const ends = flow.ends.slice(skipped.ends);
  return {
    answer: percentilesOf(flow.answers.slice(skipped.answers)),
    handled: percentilesOf(ends),
    meanHandled: ends.reduce((sum, time) => sum + time, 0) / Math.max(1, ends.length) / 1_000,
    busy: sharesOf(system, from, to, to.at - from.at),
    mostWaiting: flow.mostWaiting,
    clearMs: load.burst > 0 ? flow.clearedAt / 1_000 : 0,
    endMs: schedule.now / 1_000,
  };
}
