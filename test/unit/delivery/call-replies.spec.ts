import { describe, expect, it } from '@jest/globals';
import { CallReplies } from '../../../src/delivery/call-replies.js';
import { Task } from '../../../src/delivery/task.js';

const taskOf = (result: Promise<unknown>): Task<unknown> => new Task(() => result, { deadline: 60_000 });
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('replies of calls', () => {
  it('that are being made are found, however long that takes', async () => {
    const replies = new CallReplies();
    let reply: (value: string) => void = () => undefined;
    replies.begin('k', taskOf(new Promise((resolve) => (reply = resolve))));
    const found = replies.find('k');
    expect(replies.find('other')).toBeUndefined();
    reply('<Response/>');
    expect(await found).toBe('<Response/>');
  });

  it.each([
    ['given', Promise.resolve('<Response/>')],
    ['failed', Promise.reject(new Error('broken'))],
  ])('that were %s are forgotten at once: the next request is no repeat', async (_how, result) => {
    const replies = new CallReplies();
    replies.begin('k', taskOf(result));
    await settled();
    expect(replies.find('k')).toBeUndefined();
  });

  it('that did not get out are given once', async () => {
    const replies = new CallReplies();
    replies.keep('k', '<Response/>');
    expect(await replies.find('k')).toBe('<Response/>');
    expect(replies.find('k')).toBeUndefined();
  });

  it('the end of one that was abandoned does not drop its successor', async () => {
    const replies = new CallReplies();
    let fail: (reason: Error) => void = () => undefined;
    replies.begin('k', taskOf(new Promise((_, reject) => (fail = reject))));
    replies.abandon('k');
    expect(replies.find('k')).toBeUndefined();
    let reply: (value: string) => void = () => undefined;
    replies.begin('k', taskOf(new Promise((resolve) => (reply = resolve))));
    fail(new Error('late failure'));
    await settled();
    const found = replies.find('k');
    reply('<Response/>');
    expect(await found).toBe('<Response/>');
  });

  it('at most 1,000 lost ones are kept, and the oldest is dropped', () => {
    const replies = new CallReplies();
    for (let index = 0; index <= 1_000; index++) replies.keep(`k${index}`, index);
    expect(replies.find('k0')).toBeUndefined();
    expect(replies.find('k1')).toBeDefined();
    expect(replies.find('k1000')).toBeDefined();
  });
});
