import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Deadlines } from '../../../src/common/deadlines.js';

const LENGTH = 1_000;

describe('deadlines of one length', () => {
  let deadlines: Deadlines;
  const expired: string[] = [];
  const expiring = (name: string) => (): void => void expired.push(name);
  beforeEach(() => {
    jest.useFakeTimers();
    expired.length = 0;
    deadlines = new Deadlines(LENGTH);
  });
  afterEach(() => void jest.useRealTimers());

  it('expire each in its own time, in order, once', () => {
    deadlines.start(expiring('first'));
    jest.advanceTimersByTime(400);
    deadlines.start(expiring('second'));
    jest.advanceTimersByTime(599);
    expect(expired).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(expired).toEqual(['first']);
    jest.advanceTimersByTime(399);
    expect(expired).toEqual(['first']);
    jest.advanceTimersByTime(LENGTH * 5);
    expect(expired).toEqual(['first', 'second']);
  });

  it('that were stopped do not expire, and hold up no other', () => {
    const stopped = deadlines.start(expiring('stopped'));
    jest.advanceTimersByTime(500);
    deadlines.start(expiring('other'));
    deadlines.stop(stopped);
    jest.advanceTimersByTime(LENGTH - 1);
    expect(expired).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(expired).toEqual(['other']);
  });

  it('need no timer when there are none', () => {
    deadlines.stop(deadlines.start(expiring('never')));
    jest.advanceTimersByTime(LENGTH);
    expect(jest.getTimerCount()).toBe(0);
    deadlines.start(expiring('only'));
    jest.advanceTimersByTime(LENGTH);
    expect(expired).toEqual(['only']);
  });

  it('keep the process alive while somebody waits, and no longer', () => {
    const timers = jest.spyOn(globalThis, 'setTimeout');
    const isAlive = (): boolean => timers.mock.results.some(({ value }) => (value as NodeJS.Timeout).hasRef());
    const [first, second] = [deadlines.start(expiring('first')), deadlines.start(expiring('second'))];
    deadlines.stop(first);
    expect(isAlive()).toBe(true);
    deadlines.stop(second);
    expect(isAlive()).toBe(false);
    jest.advanceTimersByTime(LENGTH / 2);
    deadlines.start(expiring('third'));
    expect(isAlive()).toBe(true);
    expect(timers).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(LENGTH * 2);
    expect(expired).toEqual(['third']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('may begin again when they expire, and still there is one timer', () => {
    deadlines.start(() => deadlines.start(expiring('again')));
    jest.advanceTimersByTime(LENGTH / 2);
    deadlines.start(expiring('other'));
    jest.advanceTimersByTime(LENGTH / 2);
    expect(jest.getTimerCount()).toBe(1);
    jest.advanceTimersByTime(LENGTH / 2);
    expect(expired).toEqual(['other']);
    jest.advanceTimersByTime(LENGTH / 2);
    expect(expired).toEqual(['other', 'again']);
  });

  it('go by the timer where the clock stands still', () => {
    jest.useFakeTimers({ doNotFake: ['performance'] });
    deadlines.start(expiring('first'));
    jest.advanceTimersByTime(LENGTH);
    expect(expired).toEqual(['first']);
  });
});
