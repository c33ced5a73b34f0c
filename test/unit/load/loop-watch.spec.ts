import { setImmediate, setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLoopMonitor } from '../../../src/load/event-loop-monitor.js';
import { startProcess, stopProcess } from '../../score/start-process.js';
import { burn } from './burn.js';

const BOUND = 100;

describe('the watch over the event loop', () => {
  let watch: EventLoopMonitor;
  const isLate = (): boolean => watch.isLate(BOUND) || watch.wasLate(BOUND);
  beforeEach(async () => {
    watch = new EventLoopMonitor();
    watch.start();
    await setTimeout(60);
  });
  afterEach(() => watch.stop());

  it('sees nothing while the loop is idle', async () => {
    for (let round = 0; round < 10; round++) {
      await setTimeout(10);
      expect(isLate()).toBe(false);
    }
  });

  it('sees at once that the turn takes too long, before any timer can run', () => {
    expect(isLate()).toBe(false);
    burn(BOUND * 3);
    expect(isLate()).toBe(true);
  });

  it('knows bounds: what is late for one is in time for another', () => {
    burn(BOUND * 3);
    expect(watch.isLate(BOUND * 1_000)).toBe(false);
  });

  it('forgives one late turn as soon as it is over', async () => {
    burn(BOUND * 3);
    expect(isLate()).toBe(true);
    await setTimeout(1);
    expect(isLate()).toBe(false);
  });

  it('sees turns that are late one after another, also at the beginning of the next', async () => {
    for (let turn = 0; turn < 3; turn++) {
      burn(BOUND * 2);
      await setTimeout(1);
    }
    expect(isLate()).toBe(true);
    await setTimeout(60);
    expect(isLate()).toBe(false);
  });

  it('says nothing of time in which the process did not work: it was stopped, or the machine was busy elsewhere', async () => {
    // In a process of its own: compilers and collectors of the test runner are work as well.
    const stopped = await startProcess(new URL('./stopped-loop.process.ts', import.meta.url), [String(BOUND)]);
    expect(await stopped.ask('late')).toEqual({ late: false });
    await stopProcess(stopped);
  });

  it('does not keep the process alive', () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    new EventLoopMonitor().start();
    expect(timers()).toBe(before);
  });

  it('sees nothing before it is started, or after it was stopped', async () => {
    const fresh = new EventLoopMonitor();
    watch.stop();
    burn(BOUND * 3);
    await setImmediate();
    expect([isLate(), fresh.isLate(BOUND)]).toEqual([false, false]);
  });
});
