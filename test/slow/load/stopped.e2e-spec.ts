import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildServer, startProcess, stopProcess } from '../../score/start-process.js';
import { PLATFORMS } from '../../support/platforms.js';
import { sleep } from '../../http/delivery/latch.js';
import { freshId, receipt } from '../../http/delivery/receipts.js';
import { sendAtOnce } from '../../http/load/lines.js';

const COUNT = 30;
/** Twice what counts as overload, which other programs of a busy machine do not cause by themselves. */
const STOPPED = 2_000;
const BOUND = 1_000;

describe.each(PLATFORMS)('a process that was stopped on %s', (platform) => {
  let target: ChildServer;
  beforeAll(async () => {
    const program = new URL('../../chaos/overload/target.process.ts', import.meta.url);
    target = await startProcess(program, [platform, 'guarded', '0', String(BOUND)]);
  });
  afterAll(() => stopProcess(target));

  it('refuses nothing of what came meanwhile, as a closed laptop is no overload', async () => {
    const receipts = Array.from({ length: COUNT }, () => receipt(freshId()));
    const answers = await sendAtOnce(target.port, receipts, async (send) => {
      target.child.kill('SIGSTOP');
      await sleep(50);
      const ends = send();
      await sleep(STOPPED);
      target.child.kill('SIGCONT');
      return ends;
    });
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: COUNT }, () => 200));
  });
});
