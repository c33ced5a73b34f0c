import { describe, expect, it } from '@jest/globals';
import { RunningTasks } from '../../../src/delivery/running-tasks.js';
import { Task } from '../../../src/delivery/task.js';
import { growthOf } from '../../unit/field/growth.js';

/** Eight times the waiters: linear work takes eight times as long, quadratic work sixty-four times. */
const COUNTS = [5_000, 10_000, 20_000, 40_000] as const;
const WORST = 24;

/** Work that ends when it is told to. */
function openWork(): { readonly work: () => Promise<string>; readonly end: () => void } {
  let end = (): void => undefined;
  const result = new Promise<string>((resolve) => (end = () => resolve('done')));
  return { work: () => result, end: () => end() };
}
const settled = (count: number, wait: () => Promise<string>): Promise<PromiseSettledResult<string>[]> =>
  Promise.allSettled(Array.from({ length: count }, wait));

describe('A8: what waiters cost grows as their number', () => {
  it('A8: those that get the result', async () => {
    const growth = await growthOf(COUNTS, async (count) => {
      const { work, end } = openWork();
      const task = new Task(work, { deadline: 60_000 });
      const all = settled(count, () => task.wait());
      end();
      expect((await all).every(({ status }) => status === 'fulfilled')).toBe(true);
    });
    expect(growth).toBeLessThan(WORST);
  });

  it('A8: those whose deadline is over', async () => {
    const growth = await growthOf(COUNTS, async (count) => {
      const task = new Task(() => new Promise<string>(() => undefined), { deadline: 1 });
      const all = await settled(count, () => task.wait());
      expect(all.every(({ status }) => status === 'rejected')).toBe(true);
    });
    expect(growth).toBeLessThan(WORST);
  });

  it('A8: those that are cancelled', async () => {
    const growth = await growthOf(COUNTS, async (count) => {
      const task = new Task(() => new Promise<string>(() => undefined), { deadline: 60_000 });
      const all = settled(count, () => task.wait());
      task.cancel('the application is stopping');
      expect((await all).every(({ status }) => status === 'rejected')).toBe(true);
    });
    expect(growth).toBeLessThan(WORST);
  });

  it('A8: those that are held beside a task, which count one each, and no more once it has ended', async () => {
    const growth = await growthOf(COUNTS, async (count) => {
      const tasks = new RunningTasks();
      const { work, end } = openWork();
      const task = tasks.begin(work, { deadline: 60_000 });
      const all = settled(count, () => tasks.hold(task.wait()));
      expect(tasks.running).toBe(count + 1);
      end();
      await all;
      expect(tasks.running).toBe(0);
    });
    expect(growth).toBeLessThan(WORST);
  });

  it('A8: one that fails counts no more either', async () => {
    const tasks = new RunningTasks();
    await expect(tasks.hold(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(tasks.running).toBe(0);
  });
});
