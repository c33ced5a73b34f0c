import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { call, freshId, receipt } from '../../http/delivery/receipts.js';
import { sendAtOnce } from '../../http/load/lines.js';
import { HELLO, Work } from '../../http/load/work.js';

const FALLBACK = '<Response><Say>Call again later</Say></Response>';
const times = <Value>(count: number, make: () => Value): Value[] => Array.from({ length: count }, make);
const receipts = (count: number) => times(count, () => receipt(freshId()));
const calls = (count: number) => times(count, () => call(freshId()));

describe.each(PLATFORMS)('an event loop that falls behind on %s', (platform) => {
  let receiver: Receiver;
  let work: Work;
  beforeAll(async () => {
    const options = { calls: { fallback: FALLBACK }, overload: { maxLoopDelay: 200 } };
    receiver = await startReceiver({ platform, providers: [Work], options });
    work = receiver.app.get(Work);
  });
  afterAll(() => receiver.close());
  beforeEach(() => void Object.assign(work, { effort: 25, runs: 0 }));

  it('takes receipts while it is in time, and then refuses them with 503 and the end of the connection', async () => {
    const answers = await sendAtOnce(receiver.port, receipts(50));
    const taken = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 503);
    expect(taken.length).toBeGreaterThanOrEqual(2);
    expect(refused.length).toBeGreaterThanOrEqual(10);
    expect(taken.length + refused.length).toBe(50);
    expect(answers.slice(0, taken.length)).toEqual(taken);
    for (const { keep, body } of refused) {
      expect([keep, JSON.parse(body)]).toEqual([false, { code: 'VOX_OVERLOADED', message: 'too much to do' }]);
    }
    expect(work.runs).toBe(taken.length);
  });

  it('gives calls their documents meanwhile', async () => {
    const answers = await sendAtOnce(receiver.port, [...receipts(50), ...calls(3)]);
    expect(answers.filter(({ status }) => status === 503).length).toBeGreaterThanOrEqual(10);
    expect(answers.slice(50).map(({ status, body }) => [status, body])).toEqual(times(3, () => [200, HELLO]));
  });

  it('lets callers hear the fallback when it is far behind, and no handler runs for them', async () => {
    const answers = await sendAtOnce(receiver.port, calls(60));
    expect(answers.map(({ status }) => status)).toEqual(times(60, () => 200));
    const bodies = answers.map(({ body }) => body);
    const heard = bodies.filter((body) => body === HELLO).length;
    expect(heard).toBeGreaterThanOrEqual(5);
    expect(bodies).toEqual([...times(heard, () => HELLO), ...times(60 - heard, () => FALLBACK)]);
    expect([heard < 60, work.runs]).toEqual([true, heard]);
  });

  it('is back to normal in the next turn', async () => {
    await sendAtOnce(receiver.port, receipts(50));
    work.effort = 0;
    expect((await receiver.send(receipt(freshId()))).status).toBe(200);
  });

  it('says so once as a warning, not once per request', async () => {
    await sendAtOnce(receiver.port, receipts(50));
    const lines = receiver.logger.lines.filter((line) => line.includes('VOX_OVERLOADED too much to do'));
    const [first, ...others] = lines;
    expect(first).toMatch(/^warn: .*maxRunning.*maxLoopDelay/);
    expect(others.filter((line) => !line.startsWith('debug: '))).toEqual([]);
  });
});

describe('an event loop that falls behind, with a bound of its own', () => {
  it('refuses nothing before that', async () => {
    const receiver = await startReceiver({ providers: [Work], options: { overload: { maxLoopDelay: 60_000 } } });
    try {
      Object.assign(receiver.app.get(Work), { effort: 30 });
      const answers = await sendAtOnce(receiver.port, receipts(20));
      expect(answers.map(({ status }) => status)).toEqual(times(20, () => 200));
      expect(receiver.logger.text).not.toContain('VOX_OVERLOADED');
    } finally {
      await receiver.close();
    }
  });
});
