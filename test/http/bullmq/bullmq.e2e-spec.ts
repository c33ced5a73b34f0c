import { Injectable } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeadLetter, DeliveryQueue } from 'nestjs-vox-webhooks/ports';
import { OnVoxEvent, type SmsDlr, type VoiceInbound, type VoicePayStatus, Voxml, voxml } from 'nestjs-vox-webhooks';
import { bullmq } from 'nestjs-vox-webhooks/bullmq';
import { samplePayload } from 'nestjs-vox-webhooks/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, PATH, type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import type { RequestParts } from '../../support/request-text.js';
import { until } from '../../support/until.js';
import { storedEvent } from '../../unit/delivery/stored-event.js';
import { call, freshId, receipt } from '../delivery/receipts.js';
import { everythingWritten } from './everything-written.js';

const CARD = 'canary-4111';

@Injectable()
class Office {
  readonly receipts: string[] = [];
  readonly copies: string[] = [];
  payments = 0;

  @OnVoxEvent('sms.dlr')
  file({ messageId }: SmsDlr): void {
    this.receipts.push(messageId);
  }
  @OnVoxEvent('sms.dlr')
  copy({ messageId }: SmsDlr): void {
    this.copies.push(messageId);
    if (this.copies.filter((id) => id === messageId).length === 1) throw new Error('planned');
  }
  @OnVoxEvent('voice.pay.status')
  pay(_status: VoicePayStatus): void {
    this.payments++;
  }
  @OnVoxEvent('voice.inbound')
  answer(_call: VoiceInbound): Voxml {
    return voxml().say('Good morning');
  }
}

const payment = (): RequestParts => {
  const params = { ...samplePayload('voice.pay.status'), Prompt: CARD, ErrorType: CARD };
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) body.set(name, String(value));
  return { path: `${PATH}/voice.pay.status`, headers: [GOOD, FORM_TYPE], body: body.toString() };
};

describe.each(PLATFORMS)('an application that stores events in Redis, on %s', (platform) => {
  const letters: DeadLetter[] = [];
  let redis: RedisServer;
  let receiver: Receiver;
  let office: Office;
  let delivery: DeliveryQueue;

  beforeAll(async () => {
    redis = await startRedis();
    delivery = bullmq({ connection: redis.url, attempts: 2, backoff: { delay: 1, max: 2 } });
    const deadLetters = { put: (letter: DeadLetter) => Promise.resolve(void letters.push(letter)) };
    receiver = await startReceiver({ platform, providers: [Office], options: { delivery, deadLetters } });
    office = receiver.app.get(Office);
  });
  afterAll(async () => {
    await receiver.close();
    await redis.stop();
  });

  const timesOf = (id: string): number[] =>
    [office.receipts, office.copies].map((list) => list.filter((one) => one === id).length);

  it('acknowledges an event and runs each handler until it has succeeded; redeliveries run nothing', async () => {
    const id = freshId();
    const answers = await Promise.all([1, 2, 3].map(() => receiver.send(receipt(id))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await until('the second handler has succeeded', () => timesOf(id)[1] === 2);
    expect((await receiver.send(receipt(id))).status).toBe(200);
    await sleep(100);
    expect(timesOf(id)).toEqual([1, 2]);
  });

  it('does not acknowledge before Redis has confirmed', async () => {
    const id = freshId();
    redis.freeze();
    let answered = false;
    const answer = receiver.send(receipt(id)).finally(() => (answered = true));
    await sleep(400);
    expect(answered).toBe(false);
    redis.thaw();
    expect((await answer).status).toBe(200);
    await until('it runs', () => timesOf(id)[0] === 1);
  });

  it('answers 503 while Redis is frozen, in time, and a call its document', async () => {
    redis.freeze();
    const start = performance.now();
    const [event, heard] = await Promise.all([receiver.send(receipt(freshId())), receiver.send(call(freshId()))]);
    expect(performance.now() - start).toBeLessThan(2_500);
    redis.thaw();
    expect([event.status, event.headers['retry-after']]).toEqual([503, '5']);
    expect([heard.status, heard.body]).toEqual([200, expect.stringContaining('Good morning')]);
    await until('it takes events again', async () => (await receiver.send(receipt(freshId()))).status === 200);
  });

  it('answers 503 while Redis is down, at once, and a call its document; then it goes on', async () => {
    const id = freshId();
    await redis.kill();
    const event = await receiver.send(receipt(id));
    expect([event.status, event.headers['retry-after']]).toEqual([503, '5']);
    expect(JSON.parse(event.body)).toMatchObject({ code: 'VOX_STORE_DOWN' });
    const heard = await receiver.send(call(freshId()));
    expect([heard.status, heard.body]).toEqual([200, expect.stringContaining('Good morning')]);
    expect(timesOf(id)).toEqual([0, 0]);
    await redis.restart();
    await until('it takes events again', async () => (await receiver.send(receipt(id))).status === 200);
    await until('it runs', () => timesOf(id)[0] === 1);
  });

  it('never stores a payment: its handler runs before the answer, with Redis or without', async () => {
    const before = office.payments;
    expect((await receiver.send(payment())).status).toBe(200);
    expect(office.payments).toBe(before + 1);
    await redis.kill();
    expect((await receiver.send(payment())).status).toBe(200);
    expect(office.payments).toBe(before + 2);
    await redis.restart();
    await until('it takes events again', async () => (await receiver.send(receipt(freshId()))).status === 200);
    expect(await everythingWritten(redis)).not.toContain(CARD);
  });

  it('stores no credential', async () => {
    const id = freshId();
    expect((await receiver.send(receipt(id))).status).toBe(200);
    // On a busy disk Redis writes up to two seconds after it has confirmed.
    await until('it is written', async () => (await everythingWritten(redis)).includes(id));
    const written = await everythingWritten(redis);
    for (const secret of [TOKEN, 'Authorization', 'authorization', 'Bearer']) expect(written).not.toContain(secret);
    expect(receiver.logger.text).not.toContain(TOKEN);
  });

  it('tries a handler that no process knows again, and makes it a dead letter in the end', async () => {
    const before = letters.length;
    await delivery.store(storedEvent(freshId()), ['Gone.away']);
    await until('it is given up', () => letters.length === before + 1);
    expect(letters.at(-1)).toMatchObject({ event: 'sms.dlr', details: ['Gone.away'] });
    expect(receiver.logger.text).toContain('VOX_HANDLER_UNKNOWN');
    expect(await delivery.health()).toMatchObject({ ok: true, deadLetters: 1 });
  });
});

describe.each(PLATFORMS)('an application on %s', (platform) => {
  it('does not start with a Redis that forgets, and says what to do', async () => {
    const redis = await startRedis({ appendonly: 'no' });
    const delivery = bullmq({ connection: redis.url });
    try {
      await expect(startReceiver({ platform, providers: [Office], options: { delivery } })).rejects.toThrow(
        /VOX_CONFIG delivery: Redis forgets .* Set "appendonly yes"/,
      );
    } finally {
      await redis.stop();
    }
  });

  it('starts without a Redis, answers calls, and takes events when it comes', async () => {
    const redis = await startRedis();
    await redis.kill();
    const receiver = await startReceiver({
      platform,
      providers: [Office],
      options: { delivery: bullmq({ connection: redis.url }) },
    });
    try {
      expect((await receiver.send(call(freshId()))).body).toContain('Good morning');
      const id = freshId();
      expect((await receiver.send(receipt(id))).status).toBe(503);
      await redis.restart();
      await until('it takes events', async () => (await receiver.send(receipt(id))).status === 200);
      await until('it runs', () => receiver.app.get(Office).receipts.includes(id));
    } finally {
      await receiver.close();
      await redis.stop();
    }
  });
});
