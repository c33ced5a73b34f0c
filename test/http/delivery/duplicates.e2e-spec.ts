import { connect } from 'node:net';
import { Injectable } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DedupeStore } from 'nestjs-vox-webhooks/ports';
import { OnVoxEvent, type SmsDlr, type VoiceInbound } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { GOOD, JSON_TYPE, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import { type RequestParts, requestText } from '../../support/request-text.js';
import { Latch, sleep, until } from './latch.js';
import { call, freshId, receipt } from './receipts.js';
import { runningOf } from '../../support/running-of.js';

@Injectable()
class Effects {
  readonly latch = new Latch();
  started = 0;
  ended = 0;

  @OnVoxEvent('sms.dlr')
  async receipt(_dlr: SmsDlr): Promise<void> {
    this.started++;
    await this.latch.wait();
    this.ended++;
  }

  @OnVoxEvent('voice.inbound')
  async answer(_call: VoiceInbound): Promise<string> {
    const turn = ++this.started;
    await this.latch.wait();
    this.ended++;
    return `<Response><Say>answer ${turn}</Say></Response>`;
  }
}

const KINDS: readonly (readonly [string, (id: string) => RequestParts])[] = [
  ['informational', (id) => receipt(id)],
  ['actionable', (id) => call(id)],
];

describe.each(PLATFORMS)('repeated deliveries on %s', (platform) => {
  let receiver: Receiver;
  let effects: Effects;
  beforeAll(async () => {
    // All of them come before the first has its answer, on a busy machine as well.
    const options = { calls: { deadline: 60_000 }, handlerDeadline: 60_000 };
    receiver = await startReceiver({ platform, providers: [Effects], options });
    effects = receiver.app.get(Effects);
  });
  beforeEach(() => {
    effects.latch.reset();
    effects.started = effects.ended = 0;
  });
  afterAll(() => receiver.close());

  it.each(KINDS)('200 identical %s requests at the same instant: one effect, one answer for all', async (_, make) => {
    const id = freshId();
    const answers = Promise.all(Array.from({ length: 200 }, () => receiver.send(make(id))));
    await until(() => runningOf(receiver.app) >= 200);
    effects.latch.release();
    const seen = new Set((await answers).map(({ status, body }) => `${status} ${body}`));
    expect(seen.size).toBe(1);
    expect([...seen][0]).toMatch(/^200 /);
    expect(effects).toMatchObject({ started: 1, ended: 1 });
  });

  it('a repeat of an informational request that is done: same answer, no effect', async () => {
    const id = freshId();
    effects.latch.release();
    const first = await receiver.send(receipt(id));
    const second = await receiver.send(receipt(id));
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect(effects.started).toBe(1);
  });

  it('a request for a document whose first answer got out is no repeat: a call may come back to its URL', async () => {
    const id = freshId();
    effects.latch.release();
    expect((await receiver.send(call(id))).body).toContain('answer 1');
    expect((await receiver.send(call(id))).body).toContain('answer 2');
  });

  it.each(KINDS)(
    'a sender that leaves while the %s handler runs: one effect, the retry is a repeat',
    async (_, make) => {
      const id = freshId();
      const socket = connect(receiver.port, '127.0.0.1').on('error', () => undefined);
      socket.write(requestText({ path: PATH, headers: [GOOD, JSON_TYPE], ...make(id) }));
      await until(() => effects.started === 1);
      socket.resetAndDestroy();
      await sleep(50);
      effects.latch.release();
      await until(() => effects.ended === 1);
      expect((await receiver.send(make(id))).status).toBe(200);
      expect(effects).toMatchObject({ started: 1, ended: 1 });
    },
  );

  it('the same message in another state is another event; the same state with other bytes is not', async () => {
    const id = freshId();
    effects.latch.release();
    await receiver.send(receipt(id, 'queued'));
    await receiver.send(receipt(id, 'delivered'));
    expect(effects.started).toBe(2);
    await receiver.send(receipt(id, 'delivered', { time: '2026-04-29T02:08:11.000Z', extra: 1 }));
    expect(effects.started).toBe(2);
  });
});

/** A store whose answers are given, whatever was done. */
const storeOf = (store: Partial<DedupeStore>): DedupeStore => ({
  begin: () => Promise.resolve({ state: 'started', token: 't', done: new Set<string>(), attempt: 1 }),
  renew: () => Promise.resolve(true),
  progress: () => Promise.resolve(true),
  complete: () => Promise.resolve(true),
  release: () => Promise.resolve(),
  ...store,
});
const down = (): Promise<never> => Promise.reject(new Error('store is down'));

describe.each(PLATFORMS)('what the dedupe store says on %s', (platform) => {
  const started = async (dedupe: DedupeStore | false, send: (receiver: Receiver) => Promise<void>): Promise<number> => {
    const receiver = await startReceiver({ platform, providers: [Effects], options: { dedupe } });
    const effects = receiver.app.get(Effects);
    effects.latch.release();
    try {
      await send(receiver);
      return effects.started;
    } finally {
      await receiver.close();
    }
  };

  it('`dedupe: false`: every delivery runs, also two at the same instant', async () => {
    const runs = await started(false, async (receiver) => {
      const answers = await Promise.all([receiver.send(receipt('m')), receiver.send(receipt('m'))]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect((await receiver.send(receipt('m'))).status).toBe(200);
    });
    expect(runs).toBe(3);
  });

  it('`running`, for another process has it: 503 with Retry-After 2, no effect; a call is answered all the same', async () => {
    const runs = await started(storeOf({ begin: () => Promise.resolve({ state: 'running' }) }), async (receiver) => {
      const answer = await receiver.send(receipt('m'));
      expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2']);
      expect(JSON.parse(answer.body)).toMatchObject({ code: 'VOX_BUSY' });
      expect((await receiver.send(call('c'))).body).toContain('answer 1');
    });
    expect(runs).toBe(1);
  });

  it('a store that is down before the work: 503 with Retry-After 5, no effect; a call is answered all the same', async () => {
    const runs = await started(storeOf({ begin: down }), async (receiver) => {
      const answer = await receiver.send(receipt('m'));
      expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
      expect(JSON.parse(answer.body)).toMatchObject({ code: 'VOX_STORE_DOWN' });
      expect((await receiver.send(call('c'))).status).toBe(200);
      expect(receiver.logger.text).toContain('store is down');
    });
    expect(runs).toBe(1);
  });

  it('a store that fails after the work cannot undo it: 200, and the error is logged', async () => {
    const runs = await started(storeOf({ progress: down, complete: down, release: down }), async (receiver) => {
      expect((await receiver.send(receipt('m'))).status).toBe(200);
      expect(receiver.logger.text).toContain('store is down');
    });
    expect(runs).toBe(1);
  });
});
