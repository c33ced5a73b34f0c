import { performance, type PerformanceNodeTiming } from 'node:perf_hooks';
import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { OnVoxEvent, type SmsMo } from 'nestjs-vox-webhooks';
import { LoadGuard } from '../../../src/load/load-guard.js';
import { turnOfLoop } from '../../../src/load/turn-of-loop.js';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { sendMessage } from '../../http/handlers/deliveries.js';
import { burn } from '../load/burn.js';

@Injectable()
class Desk {
  runs = 0;
  @OnVoxEvent('sms.mo')
  take(_message: SmsMo): void {
    this.runs++;
  }
}

/** What runtimes give that are not Node. */
const TIMINGS: readonly (readonly [string, unknown])[] = [
  ['no timing at all', undefined],
  ['null for a timing', null],
  ['a timing without metrics of the loop', {}],
  ['undefined for the metrics', { uvMetricsInfo: undefined }],
  ['null for the metrics', { uvMetricsInfo: null }],
  ['metrics without a count', { uvMetricsInfo: {} }],
  ['NaN for the count', { uvMetricsInfo: { loopCount: Number.NaN } }],
];

const pretend = (timing: unknown): void =>
  void jest.replaceProperty(performance, 'nodeTiming', timing as PerformanceNodeTiming);

let receiver: Receiver | undefined;
afterEach(async () => {
  jest.restoreAllMocks();
  await receiver?.close();
  receiver = undefined;
});

it('on Node the turns of the loop are counted', async () => {
  const first = turnOfLoop();
  expect(turnOfLoop()).toBe(first);
  await setImmediate();
  await setImmediate();
  expect(turnOfLoop()).toBeGreaterThan(first);
});

describe.each(TIMINGS)('on a runtime with %s', (_what, timing) => {
  it('the turn is none, and equals no other', () => {
    pretend(timing);
    expect(turnOfLoop()).toBeNaN();
  });

  it('the load is judged all the same: too many at work, and a loop that stays late', async () => {
    pretend(timing);
    const tasks = { running: 0 };
    const guard = new LoadGuard(tasks, { maxRunning: 4, maxLoopDelay: 50, watchAcceptQueue: false });
    const judge = (running: number): boolean => ((tasks.running = running), guard.isOverloaded('informational'));
    guard.start(undefined);
    try {
      expect([judge(0), judge(1), judge(2), judge(1)]).toEqual([false, false, true, false]);
      // A late loop is a load where other webhooks are at work.
      for (let turn = 0; turn < 3; turn++) {
        burn(150);
        await pause(0);
      }
      expect([judge(0), judge(1)]).toEqual([false, true]);
    } finally {
      guard.stop();
    }
  });
});

describe.each(PLATFORMS)('a receiver on %s, on a runtime that does not count turns', (platform) => {
  it.each([false, true])('takes webhooks, watchAcceptQueue: %s', async (watchAcceptQueue) => {
    pretend({});
    const overload = { watchAcceptQueue };
    receiver = await startReceiver({ platform, providers: [Desk], options: { overload } });
    const answers = await Promise.all(Array.from({ length: 20 }, () => sendMessage(receiver as Receiver)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(receiver.app.get(Desk).runs).toBe(20);
  });
});
