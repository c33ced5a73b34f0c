import { afterEach, describe, expect, it } from '@jest/globals';
import type { VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { GOOD, JSON_TYPE, type Receiver, startReceiver } from '../../support/receiver.js';
import { sleep, until } from '../delivery/latch.js';
import { call, freshId, receipt } from '../delivery/receipts.js';
import { HELLO, Work } from './work.js';

const FALLBACK = '<Response><Say>Call again later</Say></Response>';

describe.each(PLATFORMS)('handlers that hang on %s', (platform) => {
  let receiver: Receiver;
  let work: Work;
  const start = async (options: Partial<VoxWebhooksOptions>): Promise<void> => {
    receiver = await startReceiver({
      platform,
      providers: [Work],
      options: {
        calls: { fallback: FALLBACK, deadline: 60_000 },
        handlerDeadline: 60_000,
        shutdownGrace: 0,
        ...options,
      },
    });
    work = receiver.app.get(Work);
  };
  afterEach(async () => {
    work.latch.release();
    await receiver.close();
  });

  const takesReceipt = async (): Promise<boolean> => (await receiver.send(receipt(freshId()))).status === 200;
  /** Sends, and waits until a handler hangs. */
  const hang = async (make: (id: string) => ReturnType<typeof receipt>): Promise<{ readonly end: Promise<number> }> => {
    const before = work.runs;
    work.hangs = true;
    const end = receiver.send(make(freshId())).then(
      ({ status }) => status,
      () => 0,
    );
    await until(() => work.runs > before);
    work.hangs = false;
    return { end };
  };

  it('half of maxRunning: receipts get 503 with Retry-After, calls their documents; and all is well at once', async () => {
    await start({ overload: { maxRunning: 4 } });
    const hanging = [await hang(receipt)];
    expect(await takesReceipt()).toBe(true);
    hanging.push(await hang(receipt));
    const refused = await receiver.send(receipt(freshId()));
    expect([refused.status, refused.headers['retry-after'], refused.headers['connection']]).toEqual([
      503,
      '2',
      'close',
    ]);
    expect(refused.headers['cache-control']).toBe('no-store');
    expect(JSON.parse(refused.body)).toMatchObject({ code: 'VOX_OVERLOADED' });
    expect(work.runs).toBe(3);
    expect((await receiver.send(call(freshId()))).body).toBe(HELLO);
    work.latch.release();
    expect(await Promise.all(hanging.map(({ end }) => end))).toEqual([200, 200]);
    expect(await takesReceipt()).toBe(true);
  });

  it('all of maxRunning: callers hear the fallback with 200; and all is well at once', async () => {
    await start({ overload: { maxRunning: 4 } });
    const hanging = [await hang(receipt), await hang(receipt), await hang(call), await hang(call)];
    const answer = await receiver.send(call(freshId()));
    expect([answer.status, answer.body]).toEqual([200, FALLBACK]);
    expect(answer.headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(answer.headers['retry-after']).toBeUndefined();
    expect(work.runs).toBe(4);
    work.latch.release();
    expect(await Promise.all(hanging.map(({ end }) => end))).toEqual([200, 200, 200, 200]);
    expect((await receiver.send(call(freshId()))).body).toBe(HELLO);
    expect(receiver.logger.text).toContain('VOX_OVERLOADED voice.inbound 200');
  });

  it('calls use room that receipts do not get', async () => {
    await start({ overload: { maxRunning: 4 } });
    const hanging = [await hang(call), await hang(call), await hang(call)];
    expect(await takesReceipt()).toBe(false);
    expect((await receiver.send(call(freshId()))).body).toBe(HELLO);
    work.latch.release();
    expect(await Promise.all(hanging.map(({ end }) => end))).toEqual([200, 200, 200]);
  });

  it('without a fallback a call gets the status, with Retry-After and the end of the connection', async () => {
    await start({ overload: { maxRunning: 1 }, calls: { fallback: false, deadline: 60_000 } });
    await hang(call);
    const answer = await receiver.send(call(freshId()));
    expect([answer.status, answer.headers['retry-after'], answer.headers['connection']]).toEqual([503, '2', 'close']);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'VOX_OVERLOADED' });
  });

  it('whom it would turn away for good is told that, and nobody waits for a body that nobody reads', async () => {
    await start({ overload: { maxRunning: 1 } });
    await hang(receipt);
    const headers = [GOOD, JSON_TYPE, ['Content-Length', '100000']] as const;
    expect((await receiver.send({ headers: headers.slice(1), unframed: true })).status).toBe(401);
    expect((await receiver.send({ headers, unframed: true, method: 'PUT' })).status).toBe(405);
    expect((await receiver.send({ headers, unframed: true })).status).toBe(503);
  });

  it('that are given up count no more, although they never end', async () => {
    await start({ overload: { maxRunning: 2 }, handlerDeadline: 40 });
    const { end } = await hang(receipt);
    expect(await end).toBe(503);
    expect(await takesReceipt()).toBe(false);
    const began = performance.now();
    while (!(await takesReceipt()) && performance.now() - began < 45_000) await sleep(10);
    expect(work.runs).toBe(2);
  });
});
