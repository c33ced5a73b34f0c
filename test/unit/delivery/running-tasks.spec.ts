import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LazyAbortSignal } from '../../../src/common/lazy-abort-signal.js';
import { RunningTasks } from '../../../src/delivery/running-tasks.js';
import type { Task } from '../../../src/delivery/task.js';

/** Longer than any test: what ends earlier has ended for another reason. */
const LONG = 3_600_000;

interface OpenTask {
  readonly task: Task<string>;
  readonly signal: LazyAbortSignal;
  readonly end: () => void;
  readonly fail: () => void;
}

describe('running tasks', () => {
  let tasks: RunningTasks;
  beforeEach(() => void (tasks = new RunningTasks()));

  /** A task that ends when it is told to. */
  function begin(): OpenTask {
    let [end, fail] = [(): void => undefined, (): void => undefined];
    let signal: LazyAbortSignal | undefined;
    const work = (late: LazyAbortSignal): Promise<string> => {
      signal = late;
      return new Promise((resolve, reject) => {
        end = () => resolve('done');
        fail = () => reject(new Error('broken'));
      });
    };
    const task = tasks.begin(work, { deadline: LONG });
    if (signal === undefined) throw new Error('the work did not begin');
    return { task, signal, end: () => end(), fail: () => fail() };
  }

  it('counts each from its beginning to its end, however it ends', async () => {
    const [one, other] = [begin(), begin()];
    expect(tasks.running).toBe(2);
    one.end();
    await one.task.result;
    expect(tasks.running).toBe(1);
    other.fail();
    await expect(other.task.result).rejects.toThrow('broken');
    expect(tasks.running).toBe(0);
  });

  it('counts what is held beside them until it has settled, and hands its end on', async () => {
    const { task, end } = begin();
    const held = [tasks.hold(task.result), tasks.hold(task.result)];
    const failing = tasks.hold(Promise.reject(new Error('broken')));
    expect(tasks.running).toBe(4);
    await expect(failing).rejects.toThrow('broken');
    expect(tasks.running).toBe(3);
    end();
    expect(await Promise.all(held)).toEqual(['done', 'done']);
    expect(tasks.running).toBe(0);
  });

  it('counts one no more that was abandoned, and nothing of it when it ends in the end', async () => {
    let end: () => void = () => undefined;
    let isAbandoned: () => void = () => undefined;
    const abandoned = new Promise<void>((resolve) => (isAbandoned = resolve));
    const work = (): Promise<void> => new Promise((resolve) => (end = resolve));
    const lost = tasks.begin(work, { deadline: 1, onAbandoned: () => isAbandoned() });
    const other = begin();
    await expect(lost.wait()).rejects.toMatchObject({ outcome: 'late' });
    await abandoned;
    expect(tasks.running).toBe(1);
    end();
    await lost.result;
    expect([tasks.running, lost.place, other.task.place]).toEqual([1, undefined, 0]);
    other.end();
    await other.task.result;
    expect(tasks.running).toBe(0);
  });

  it('takes no more once the application is stopping', async () => {
    tasks.check();
    expect(tasks.isDraining).toBe(false);
    await tasks.drain(LONG);
    expect(tasks.isDraining).toBe(true);
    expect(() => tasks.check()).toThrow(expect.objectContaining({ outcome: 'draining' }));
  });

  it('drains as soon as all have ended, failed ones too', async () => {
    const [one, other] = [begin(), begin()];
    let isDrained = false;
    const drained = tasks.drain(LONG).then(() => (isDrained = true));
    one.end();
    await one.task.result;
    await new Promise(setImmediate);
    expect(isDrained).toBe(false);
    other.fail();
    await drained;
    expect([one, other].map(({ signal }) => signal.reason)).toEqual([undefined, undefined]);
  });

  it('aborts the signals of those that are at work when the grace is over, and tells who waits', async () => {
    const [one, other] = [begin(), begin()];
    one.end();
    const wait = expect(other.task.wait()).rejects.toMatchObject({ outcome: 'late' });
    await tasks.drain(1);
    await wait;
    expect(one.signal.reason).toBeUndefined();
    expect(other.signal.signal.reason).toMatchObject({ message: 'the application is stopping' });
  });
});
