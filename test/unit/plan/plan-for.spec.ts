import { describe, expect, it } from '@jest/globals';
import { DEFAULT_COSTS } from '../../../src/cli/plan/default-costs.js';
import { planFor } from '../../../src/cli/plan/plan-for.js';
import type { PlanRequest } from '../../../src/cli/plan/plan-request.interface.js';

const REQUEST: PlanRequest = {
  rate: 500,
  handlers: 1,
  handlerMs: 20,
  spread: 0.5,
  burst: 0,
  connections: 256,
  concurrency: undefined,
  cores: Infinity,
  clearSeconds: undefined,
  seed: 1,
};

describe('planFor', () => {
  it('plans so that nothing is too busy', () => {
    for (const rate of [10, 2_000]) {
      const { steady, fits } = planFor({ ...REQUEST, rate }, DEFAULT_COSTS);
      const { receivers, redis, workers, places } = steady.busy;
      expect(Math.max(receivers, redis, workers, places)).toBeLessThanOrEqual(0.735);
      expect(fits).toBe(true);
    }
  });

  it('plans more workers where one may run fewer jobs', () => {
    const { system } = planFor({ ...REQUEST, concurrency: 5 }, DEFAULT_COSTS);
    expect(system.concurrency).toBe(5);
    expect(system.workers).toBeGreaterThanOrEqual(3);
  });

  it('plans no more for one worker than it says, however long handlers wait', () => {
    const { system, steady } = planFor({ ...REQUEST, rate: 1, handlerMs: 600_000 }, DEFAULT_COSTS);
    expect(system.concurrency).toBeLessThanOrEqual(200);
    expect(steady.busy.places).toBeLessThanOrEqual(0.735);
  });

  it('clears a burst in the time that is asked for', () => {
    const asked = { ...REQUEST, rate: 100, burst: 20_000 };
    expect(planFor(asked, DEFAULT_COSTS).burst.clearMs).toBeGreaterThan(40_000);
    expect(planFor({ ...asked, clearSeconds: 20 }, DEFAULT_COSTS).burst.clearMs).toBeLessThan(22_000);
  });

  it('tells when the cores do not suffice', () => {
    const { fits, busyCores } = planFor({ ...REQUEST, rate: 10_000, cores: 1 }, DEFAULT_COSTS);
    expect(fits).toBe(false);
    expect(busyCores).toBeLessThanOrEqual(1.05);
  });

  it('counts the memory of what waits and of what is kept', () => {
    const { memory, burst } = planFor({ ...REQUEST, burst: 10_000 }, DEFAULT_COSTS);
    expect(memory).toEqual({
      waiting: burst.mostWaiting * DEFAULT_COSTS.jobBytes,
      finished: 100_000 * DEFAULT_COSTS.jobBytes,
    });
    expect(burst.mostWaiting).toBeGreaterThan(5_000);
  });

  it.each<[string, Partial<PlanRequest>]>([
    ['64 partitions', { rate: 1_000_000, handlers: 100, handlerMs: 600_000, burst: 100_000_000, clearSeconds: 1 }],
    ['10,000 processes', { rate: 100_000, handlerMs: 50_000 }],
    ['2,000,000 handlers at work at once', { rate: 100_000, handlerMs: 50_000, concurrency: 10_000 }],
  ])('refuses at once what needs more than %s', (most, load) => {
    const begun = performance.now();
    const plan = (): unknown => planFor({ ...REQUEST, ...load }, DEFAULT_COSTS);
    expect(plan).toThrow(`This is too much for one queue: it needs more than ${most}. Plan for a part of it`);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
