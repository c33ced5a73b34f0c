import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { LazyAbortSignal } from '../../../src/common/lazy-abort-signal.js';
import { Task } from '../../../src/delivery/task.js';

const DEADLINE = 1_000;
const never = (): Promise<never> => new Promise(() => undefined);
const after = <Value>(ms: number, value: Value): Promise<Value> =>
  new Promise((resolve) => setTimeout(() => resolve(value), ms));
const late = { outcome: 'late', code: 'VOX_HANDLER_LATE' };

describe('a task', () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  beforeEach(() => {
    unhandled.length = 0;
    process.on('unhandledRejection', note);
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'hrtime'] });
  });
  afterEach(async () => {
    jest.useRealTimers();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });

  it('gives the result of work that ends in time, and leaves no timer behind', async () => {
    const task = new Task(() => after(DEADLINE - 1, 'done'), { deadline: DEADLINE });
    const result = task.wait();
    await jest.advanceTimersByTimeAsync(DEADLINE);
    expect(await result).toBe('done');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('hands on what the work throws, and leaves no timer behind', async () => {
    const task = new Task(() => Promise.reject(new Error('broken')), { deadline: DEADLINE });
    await expect(task.wait()).rejects.toThrow('broken');
    await jest.advanceTimersByTimeAsync(DEADLINE);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is late at the deadline and aborts its signal then, not before', async () => {
    let given: LazyAbortSignal | undefined;
    const task = new Task((late) => ((given = late), never()), { deadline: DEADLINE });
    const refused = expect(task.wait()).rejects.toMatchObject(late);
    await jest.advanceTimersByTimeAsync(DEADLINE - 1);
    expect([given?.reason, task.isLate]).toEqual([undefined, false]);
    await jest.advanceTimersByTimeAsync(1);
    await refused;
    expect([given?.reason, task.isLate]).toEqual([new Error('the deadline is over'), true]);
    expect(given?.signal.reason).toEqual(new Error('the deadline is over'));
  });

  it('is awaited on the side after the deadline: who waits again gets the late result', async () => {
    const task = new Task(() => after(DEADLINE * 1.5, 'in the end'), { deadline: DEADLINE });
    const refused = expect(task.wait()).rejects.toMatchObject(late);
    await jest.advanceTimersByTimeAsync(DEADLINE);
    await refused;
    const second = task.wait();
    await jest.advanceTimersByTimeAsync(DEADLINE);
    expect(await second).toBe('in the end');
  });

  it.each([
    ['the result', () => after(10, 'done'), { status: 'fulfilled', value: 'done' }],
    ['the failure', () => after(10, 0).then(() => Promise.reject(new RangeError('broken'))), { status: 'rejected' }],
  ])('gives %s at once to who waits after its end, and begins no timer for it', async (_what, work, end) => {
    const task = new Task<unknown>(work, { deadline: DEADLINE });
    await jest.advanceTimersByTimeAsync(10);
    const wait = Promise.allSettled([task.wait()]);
    expect(jest.getTimerCount()).toBe(0);
    expect(await wait).toMatchObject([end]);
  });

  it.each([
    ['the result', () => after(DEADLINE * 2, 'in the end'), ['in the end']],
    ['the failure', () => after(DEADLINE * 2, 0).then(() => Promise.reject(new RangeError('broken'))), ['broken']],
  ])('gives %s to who is patient, when the signal has aborted long ago', async (_what, work, expected) => {
    let given: LazyAbortSignal | undefined;
    const told: unknown[] = [];
    const task = new Task<unknown>((late) => ((given = late), work()), { deadline: DEADLINE, isPatient: true });
    void task.wait().then(
      (result) => told.push(result),
      (error: unknown) => told.push((error as Error).message),
    );
    await jest.advanceTimersByTimeAsync(DEADLINE);
    expect([told, given?.aborted]).toEqual([[], true]);
    await jest.advanceTimersByTimeAsync(DEADLINE);
    expect(told).toEqual(expected);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('tells who is patient that the work was abandoned, and leaves no timer behind', async () => {
    const task = new Task(never, { deadline: DEADLINE, isPatient: true });
    const told = expect(task.wait()).rejects.toThrow('VOX_HANDLER_LATE: did not end within ten deadlines');
    await jest.advanceTimersByTimeAsync(DEADLINE * 10);
    await told;
    expect(jest.getTimerCount()).toBe(0);
  });

  it('gives up once, ten deadlines after it began, however many wait', async () => {
    const giveUp = jest.fn();
    const task = new Task(never, { deadline: DEADLINE, onAbandoned: giveUp });
    const waits = Promise.allSettled([task.wait(), task.wait(), task.wait()]);
    await jest.advanceTimersByTimeAsync(DEADLINE * 10 - 1);
    expect(giveUp).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(DEADLINE);
    expect(giveUp).toHaveBeenCalledTimes(1);
    expect((await waits).every(({ status }) => status === 'rejected')).toBe(true);
  });

  it('may be given up where nobody is told, and its keeper is told once', async () => {
    const onEnded = jest.fn();
    const silent = new Task(never, { deadline: DEADLINE });
    const kept = new Task(never, { deadline: DEADLINE }, onEnded);
    const waits = Promise.allSettled([silent.wait(), kept.wait()]);
    await jest.advanceTimersByTimeAsync(DEADLINE * 10);
    await waits;
    expect(onEnded.mock.calls).toEqual([[kept]]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('does not give up on late work that ended before the ceiling', async () => {
    const giveUp = jest.fn();
    const task = new Task(() => after(DEADLINE * 2, 'late'), { deadline: DEADLINE, onAbandoned: giveUp });
    const refused = expect(task.wait()).rejects.toMatchObject(late);
    await jest.advanceTimersByTimeAsync(DEADLINE * 20);
    await refused;
    expect(giveUp).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('whose failure nobody waits for is no unhandled rejection', async () => {
    const task = new Task(() => Promise.reject(new Error('unseen')), { deadline: DEADLINE });
    await expect(task.result).rejects.toThrow('unseen');
    const silent = new Task(() => after(10, 0).then(() => Promise.reject(new Error('unseen too'))), {
      deadline: DEADLINE,
    });
    await jest.advanceTimersByTimeAsync(20);
    expect(silent).toBeInstanceOf(Task);
  });

  it('that fails after everybody was told it is late is no unhandled rejection', async () => {
    const work = (): Promise<never> => after(DEADLINE * 2, 0).then(() => Promise.reject(new Error('far too late')));
    const task = new Task(work, { deadline: DEADLINE });
    const refused = expect(task.wait()).rejects.toMatchObject(late);
    await jest.advanceTimersByTimeAsync(DEADLINE * 3);
    await refused;
  });

  it('can be cancelled: its signal tells the reason, who waits is told it is late, the work goes on', async () => {
    let given: LazyAbortSignal | undefined;
    const task = new Task((late) => ((given = late), after(10, 'finished')), { deadline: DEADLINE });
    const refused = expect(task.wait()).rejects.toMatchObject(late);
    task.cancel('the application is stopping');
    await refused;
    expect(given?.signal.reason).toMatchObject({ message: 'the application is stopping' });
    await jest.advanceTimersByTimeAsync(DEADLINE);
    expect(await task.result).toBe('finished');
    expect(jest.getTimerCount()).toBe(0);
  });
});
