import { setImmediate, setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LoopWatch } from '../../../src/load/loop-watch.js';
import { burn } from './burn.js';

const BOUND = 100;

describe('the watch over the event loop', () => {
  let watch: LoopWatch;
  const isLate = (): boolean => watch.isLate(BOUND) || watch.wasLate(BOUND);
  beforeEach(async () => {
    watch = new LoopWatch();
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
    const judged: boolean[] = [];
    for (let round = 0; round < 5; round++) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BOUND * 2);
      judged.push(watch.isLate(BOUND));
      await setTimeout(60);
    }
    // Now and then the process does work in other threads meanwhile: compilers and collectors of the test runner.
    expect(judged.filter((late) => !late).length).toBeGreaterThanOrEqual(3);
  });

  it('does not keep the process alive', () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    new LoopWatch().start();
    expect(timers()).toBe(before);
  });

  it('sees nothing before it is started, or after it was stopped', async () => {
    const fresh = new LoopWatch();
    watch.stop();
    burn(BOUND * 3);
    await setImmediate();
    expect([isLate(), fresh.isLate(BOUND)]).toEqual([false, false]);
  });
});
