import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FuzzTarget } from '../../fuzz/fuzz-target.interface.js';
import { ReachedCode } from '../../fuzz/reached-code.js';
import { runTarget } from '../../fuzz/run-target.js';

const planted = (run: FuzzTarget['run'], files = ['guided-fuzz.spec']): FuzzTarget => ({
  name: 'planted',
  files,
  words: ['x'],
  run,
});
const MOST = 200_000;
const code = new ReachedCode();
beforeAll(() => code.start());
afterAll(() => code.stop());
const fuzz = (target: FuzzTarget, most = MOST) =>
  runTarget(target, {
    code,
    corpus: [Buffer.from('....')],
    seed: 1,
    slow: 100,
    isOver: (runs) => runs >= most,
  });

/** Three conditions that all have to hold: blind bytes meet them once in sixteen million. */
function deep(input: Buffer): void {
  if (input[0] !== 0x3c) return;
  if (input[1] !== 0x21) return;
  if (input[2] === 0x7b) throw new Error('found');
}

describe('fuzzing that is guided by coverage', () => {
  it('gets behind conditions that blind inputs fail', async () => {
    let isFound = false;
    const { findings } = await runTarget(
      planted((input) => {
        try {
          deep(input);
        } catch (error) {
          isFound = true;
          throw error;
        }
      }),
      { code, corpus: [Buffer.from('....')], seed: 1, isOver: (runs) => isFound || runs >= MOST },
    );
    expect(findings.map(({ input }) => input.subarray(0, 3).toString())).toEqual(['<!{']);
  });

  it('is blind where it sees no code', async () => {
    const { findings, corpus } = await fuzz(planted(deep, ['no such file']), 5_000);
    expect({ findings, corpus }).toEqual({ findings: [], corpus: [] });
  });

  it('tells each kind of fault once, and a reader that takes too long', async () => {
    let isSlow = true;
    const { findings } = await fuzz(
      planted((input) => {
        if (input.length > 4) throw new TypeError('long');
        const { user } = process.cpuUsage();
        while (isSlow && process.cpuUsage().user < user + 150_000);
        isSlow = false;
      }),
      1_000,
    );
    expect(findings.map(({ error }) => String(error)).toSorted()).toEqual([
      'Error: slow: more than 100 ms of processor time',
      'TypeError: long',
    ]);
  });
});
