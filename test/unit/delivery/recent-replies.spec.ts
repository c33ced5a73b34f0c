import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RecentReplies } from '../../../src/delivery/recent-replies.js';
import { Task } from '../../../src/delivery/task.js';
import { Deadlines } from '../../../src/common/deadlines.js';

const WINDOW = 3_000;
const taskOf = (result: Promise<unknown>): Task<unknown> =>
  new Task(
    () => result,
    new Deadlines(60_000),
    () => undefined,
  );
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('recent replies', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'hrtime', 'Date'] });
  });
  afterEach(() => void jest.useRealTimers());

  it('finds a reply that is still under way, however long that takes', async () => {
    const replies = new RecentReplies(WINDOW);
    let reply: (value: string) => void = () => undefined;
    replies.keep('k', taskOf(new Promise((resolve) => (reply = resolve))));
    jest.advanceTimersByTime(WINDOW * 10);
    const found = replies.find('k');
    expect(replies.find('other')).toBeUndefined();
    reply('<Response/>');
    expect(await found).toBe('<Response/>');
  });

  it('finds a reply that was given for as long as the window, not longer', async () => {
    const replies = new RecentReplies(WINDOW);
    replies.keep('k', taskOf(Promise.resolve('<Response/>')));
    await settled();
    jest.advanceTimersByTime(WINDOW - 1);
    expect(await replies.find('k')).toBe('<Response/>');
    jest.advanceTimersByTime(1);
    expect(replies.find('k')).toBeUndefined();
  });

  it('forgets a failed reply at once', async () => {
    const replies = new RecentReplies(WINDOW);
    replies.keep('k', taskOf(Promise.reject(new Error('broken'))));
    await settled();
    expect(replies.find('k')).toBeUndefined();
  });

  it('a failure of a reply that was given up does not drop its successor', async () => {
    const replies = new RecentReplies(WINDOW);
    let fail: (reason: Error) => void = () => undefined;
    replies.keep('k', taskOf(new Promise((_, reject) => (fail = reject))));
    replies.forget('k');
    replies.keep('k', taskOf(Promise.resolve('successor')));
    fail(new Error('late failure'));
    await settled();
    expect(await replies.find('k')).toBe('successor');
  });

  it('with a window of zero remembers nothing that is over', async () => {
    const replies = new RecentReplies(0);
    replies.keep('k', taskOf(Promise.resolve('x')));
    await settled();
    expect(replies.find('k')).toBeUndefined();
  });

  it('keeps at most 10,000 and drops the oldest', async () => {
    const replies = new RecentReplies(WINDOW);
    for (let index = 0; index <= 10_000; index++) replies.keep(`k${index}`, taskOf(Promise.resolve(index)));
    await settled();
    expect(replies.find('k0')).toBeUndefined();
    expect(replies.find('k1')).toBeDefined();
    expect(replies.find('k10000')).toBeDefined();
  });
});
