import { describe, expect, it } from '@jest/globals';
import { DEFAULT_COSTS } from '../../../src/cli/plan/default-costs.js';
import type { Load } from '../../../src/cli/plan/simulation/load.interface.js';
import { Schedule } from '../../../src/cli/plan/simulation/schedule.js';
import { simulate } from '../../../src/cli/plan/simulation/simulate.js';
import type { System } from '../../../src/cli/plan/simulation/system.interface.js';
import { seededRandom } from '../../../src/testing/delivery/seeded-random.js';

const SYSTEM: System = { receivers: 2, workers: 2, concurrency: 10, partitions: 2, cores: Infinity };
const LOAD: Load = { rate: 200, events: 4_000, burst: 0, connections: 64, handlers: 2, handlerMs: 20, spread: 0.5 };

describe('the schedule of a simulation', () => {
  it('runs what is due in the order of time, whatever order it came in', () => {
    const schedule = new Schedule();
    const random = seededRandom(7);
    const seen: number[] = [];
    for (let each = 0; each < 500; each++) schedule.after(random() * 1_000, () => seen.push(schedule.now));
    schedule.after(10, () => schedule.after(5, () => seen.push(schedule.now)));
    schedule.run();
    expect(seen).toHaveLength(501);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  });
});

describe('a simulation of the queue', () => {
  it('is the same for the same seed, and another for another', () => {
    const [one, same, other] = [1, 1, 2].map((seed) => simulate(SYSTEM, LOAD, DEFAULT_COSTS, seed));
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it('keeps everything as busy as the load asks for', () => {
    const { busy } = simulate(SYSTEM, { ...LOAD, events: 6_000 }, DEFAULT_COSTS, 1);
    const { storeUs, workUs, redisStoreUs, redisWorkUs } = DEFAULT_COSTS;
    const share = (us: number, servers: number): number => (LOAD.rate * us) / 1_000_000 / servers;
    expect(busy.receivers / share(storeUs, 2)).toBeCloseTo(1, 1);
    expect(busy.workers / share(2 * workUs, 2)).toBeCloseTo(1, 1);
    expect(busy.redis / share(2 * (redisStoreUs + redisWorkUs), 2)).toBeCloseTo(1, 1);
  });

  it('waits as the theory of one server says (Pollaczek and Khinchine)', () => {
    // A handler of one place that is at work for 80 % of the time; everything else costs next to nothing.
    const costs = { ...DEFAULT_COSTS, storeUs: 1, workUs: 1, redisStoreUs: 1, redisWorkUs: 1, roundTripUs: 0 };
    const system = { receivers: 1, workers: 1, concurrency: 1, partitions: 1, cores: Infinity };
    const load = { ...LOAD, rate: 40, events: 25_000, handlers: 1, handlerMs: 20, spread: 1 };
    const means = [1, 2, 3].map((seed) => simulate(system, load, costs, seed).meanHandled);
    const mean = means.reduce((sum, one) => sum + one, 0) / means.length;
    const expected = 20 + (0.8 * 20 * (1 + 1)) / (2 * (1 - 0.8));
    expect(mean / expected).toBeGreaterThan(0.85);
    expect(mean / expected).toBeLessThan(1.15);
  });

  it('clears a burst as fast as the places of the workers allow', () => {
    const load = { ...LOAD, rate: 0, events: 0, burst: 2_000, handlers: 1, spread: 0 };
    const { clearMs, endMs, mostWaiting } = simulate(SYSTEM, load, DEFAULT_COSTS, 1);
    expect(clearMs).toBe(endMs);
    expect(clearMs / ((2_000 / 20) * 20)).toBeGreaterThan(1);
    expect(clearMs / ((2_000 / 20) * 20)).toBeLessThan(1.2);
    expect(mostWaiting).toBeGreaterThan(1_500);
  });

  it('shares cores: with one for all, everything takes its turn', () => {
    const load = { ...LOAD, rate: 0, events: 0, burst: 2_000, handlers: 1, handlerMs: 0 };
    const [many, one] = [Infinity, 1].map((cores) => simulate({ ...SYSTEM, cores }, load, DEFAULT_COSTS, 1).clearMs);
    const { storeUs, workUs, redisStoreUs, redisWorkUs } = DEFAULT_COSTS;
    expect(one).toBeGreaterThan(many ?? Infinity);
    expect((one ?? 0) / ((2_000 * (storeUs + workUs + redisStoreUs + redisWorkUs)) / 1_000)).toBeCloseTo(1, 1);
  });
});
