import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LazyAbortSignal } from '../../../src/common/lazy-abort-signal.js';
import { RunningTasks } from '../../../src/delivery/running-tasks.js';

interface Begun {
  readonly late: LazyAbortSignal;
  readonly end: () => void;
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('running tasks', () => {
  it('count those at work, and draining cancels these alone, whatever ends when and how often', async () => {
    const step = fc.oneof(fc.constant('begin' as const), fc.nat(20));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const tasks = new RunningTasks();
        const begun: Begun[] = [];
        const model = new Set<number>();
        for (const one of steps) {
          if (one === 'begin') {
            model.add(begun.length);
            tasks.begin((late) => new Promise<void>((end) => begun.push({ late, end })), { deadline: 60_000 });
          } else {
            begun[one]?.end();
            model.delete(one);
            await settled();
          }
          expect(tasks.running).toBe(model.size);
        }
        await tasks.drain(0);
        expect(begun.flatMap(({ late }, index) => (late.reason ? [index] : []))).toEqual([...model]);
        begun.forEach(({ end }) => end());
        await settled();
        expect(tasks.running).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
