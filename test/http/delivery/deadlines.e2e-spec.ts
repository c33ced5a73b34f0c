import { Injectable } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OnVoxEvent, type SmsDlr, type VoiceInbound, type VoxContext } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { runningOf } from '../../support/running-of.js';
import { Latch, sleep, until } from './latch.js';
import { call, freshId, receipt } from './receipts.js';

const DEADLINE = 200;
const FALLBACK = '<Response><Say>One moment</Say></Response>';

@Injectable()
class Slow {
  readonly latch = new Latch();
  readonly contexts: VoxContext[] = [];
  fails = false;
  ended = 0;

  @OnVoxEvent('sms.dlr')
  async receipt(_dlr: SmsDlr, context: VoxContext): Promise<void> {
    await this.work(context);
  }

  @OnVoxEvent('voice.inbound')
  async answer(_call: VoiceInbound, context: VoxContext): Promise<string> {
    await this.work(context);
    return '<Response><Say>too late</Say></Response>';
  }

  private async work(context: VoxContext): Promise<void> {
    this.contexts.push(context);
    await this.latch.wait();
    this.ended++;
    if (this.fails) throw new Error('failed in the end');
  }
}

describe.each(PLATFORMS)('handlers that take too long on %s', (platform) => {
  let receiver: Receiver;
  let slow: Slow;
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  beforeAll(async () => {
    process.on('unhandledRejection', note);
    receiver = await startReceiver({
      platform,
      providers: [Slow],
      options: { handlerDeadline: DEADLINE, calls: { deadline: DEADLINE, fallback: FALLBACK }, shutdownGrace: 100 },
    });
    slow = receiver.app.get(Slow);
  });
  beforeEach(async () => {
    slow.latch.reset();
    await sleep(20);
    slow.contexts.length = 0;
    Object.assign(slow, { ended: 0, fails: false });
  });
  afterAll(async () => {
    slow.latch.release();
    await receiver.close();
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });

  it('an informational one: 503 with Retry-After 5 at the deadline, and its signal is aborted', async () => {
    const started = performance.now();
    const answer = receiver.send(receipt(freshId()));
    await until(() => slow.contexts.length === 1);
    expect(slow.contexts[0]?.signal.aborted).toBe(false);
    expect([(await answer).status, (await answer).headers['retry-after']]).toEqual([503, '5']);
    expect(JSON.parse((await answer).body)).toMatchObject({ code: 'VOX_HANDLER_LATE' });
    expect(performance.now() - started).toBeGreaterThanOrEqual(DEADLINE - 5);
    expect(slow.contexts[0]?.signal.aborted).toBe(true);
  });

  it('a retry while it still runs does not run beside it: it waits, and gets 200 when the first ends', async () => {
    const id = freshId();
    expect((await receiver.send(receipt(id))).status).toBe(503);
    const retry = receiver.send(receipt(id));
    // The handler is at work, and the retry waits for it.
    await until(() => runningOf(receiver.app) === 2);
    slow.latch.release();
    expect((await retry).status).toBe(200);
    expect([slow.contexts.length, slow.ended]).toEqual([1, 1]);
  });

  it('a late success is remembered although nobody waited for it', async () => {
    const id = freshId();
    expect((await receiver.send(receipt(id))).status).toBe(503);
    slow.latch.release();
    await until(() => slow.ended === 1);
    expect((await receiver.send(receipt(id))).status).toBe(200);
    expect(slow.contexts).toHaveLength(1);
  });

  it('a late failure is logged, and the retry runs it again as attempt 2', async () => {
    const id = freshId();
    slow.fails = true;
    expect((await receiver.send(receipt(id))).status).toBe(503);
    slow.latch.release();
    await until(() => slow.ended === 1 && receiver.logger.text.includes('failed in the end'));
    slow.fails = false;
    expect((await receiver.send(receipt(id))).status).toBe(200);
    expect(slow.contexts.map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  it('one that hangs is given up after ten deadlines: the retry starts afresh, the old one changes nothing', async () => {
    const id = freshId();
    expect((await receiver.send(receipt(id))).status).toBe(503);
    expect((await receiver.send(receipt(id))).status).toBe(503);
    expect(slow.contexts).toHaveLength(1);
    await sleep(DEADLINE * 10);
    const retry = receiver.send(receipt(id));
    await until(() => slow.contexts.length === 2);
    expect(slow.contexts[1]?.attempt).toBe(2);
    slow.latch.release();
    expect((await retry).status).toBe(200);
    expect((await receiver.send(receipt(id))).status).toBe(200);
    expect(slow.contexts).toHaveLength(2);
  });

  it('an actionable one: the caller hears the fallback at the deadline, and its signal is aborted', async () => {
    const answer = await receiver.send(call(freshId()));
    expect([answer.status, answer.body]).toEqual([200, FALLBACK]);
    expect(answer.headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(slow.contexts[0]?.signal.aborted).toBe(true);
  });

  it('a late failure of an actionable one is logged and harms nobody', async () => {
    slow.fails = true;
    expect((await receiver.send(call(freshId()))).body).toBe(FALLBACK);
    slow.latch.release();
    await until(() => slow.ended === 1);
    slow.fails = false;
    expect((await receiver.send(call(freshId()))).body).toContain('too late');
  });
});

/** Listens to calls that another provider answers. */
@Injectable()
class Listener {
  /** How long each of them was at work when its signal aborted, in milliseconds. */
  readonly aborted: number[] = [];

  @OnVoxEvent('*')
  listen(_event: unknown, { signal }: VoxContext): Promise<void> {
    const begun = performance.now();
    signal.addEventListener('abort', () => this.aborted.push(performance.now() - begun));
    return new Promise(() => undefined);
  }
}

@Injectable()
class Prompt {
  @OnVoxEvent('voice.inbound')
  answer(): string {
    return '<Response><Say>prompt</Say></Response>';
  }
}

describe('a listener that hangs', () => {
  it('does not hold up the answer of a call, and its signal is aborted at the deadline', async () => {
    const receiver = await startReceiver({
      providers: [Listener, Prompt],
      options: { calls: { deadline: DEADLINE }, shutdownGrace: 0 },
    });
    const { aborted } = receiver.app.get(Listener);
    try {
      expect((await receiver.send(call(freshId()))).body).toContain('prompt');
      await until(() => aborted.length === 1, DEADLINE * 20);
      // A timer may be a millisecond early.
      expect(aborted[0]).toBeGreaterThan(DEADLINE - 2);
      expect(receiver.logger.text).toContain('Listener.listen');
    } finally {
      await receiver.close();
    }
  });
});
