import { tracingChannel } from 'node:diagnostics_channel';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DropDelivery, RetryDelivery, type VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import { VOX_CHANNELS, type VoxDeliveryMessage } from 'nestjs-vox-webhooks/diagnostics';
import type { DeadLetter } from 'nestjs-vox-webhooks/ports';
import type { BoundHandler } from '../../../src/handlers/bound-handler.interface.js';
import { CapturedLogger } from '../../support/captured-logger.js';
import { until } from '../../support/until.js';
import { FORM_TYPE, GOOD, PATH } from '../../support/words.js';
import { ask, bound, composeWith, type Sent } from '../receiver/ask.js';

const RECEIPT: Sent = {
  url: `${PATH}/sms.dlr`,
  body: '{"type":"per_recipient","api_version":"2025-02-01","message_id":"m1","to":"+12025550188","status":"sent"}',
};
const CALL: Sent = {
  url: `${PATH}/voice.inbound`,
  headers: [GOOD, FORM_TYPE],
  body: 'CallSid=c1&From=%2B12025550188&To=%2B12025550123&CallStatus=ringing',
};
const DOCUMENT = '<Response><Hangup/></Response>';

let logger: CapturedLogger;
beforeEach(() => Logger.overrideLogger((logger = new CapturedLogger())));
afterEach(() => Logger.overrideLogger(['error', 'warn']));

const send = (sent: Sent, handlers: readonly BoundHandler[], options: Partial<VoxWebhooksOptions> = {}) =>
  ask(composeWith(handlers, options), sent);

describe('the channel of deliveries', () => {
  const channel = tracingChannel<unknown, VoxDeliveryMessage>(VOX_CHANNELS.delivery);
  let told: string[];
  let ends: VoxDeliveryMessage[];
  let onStart: (message: VoxDeliveryMessage) => void;
  const subscriber = {
    start: (message: VoxDeliveryMessage) => {
      told.push('start');
      onStart(message);
    },
    end: () => undefined,
    asyncStart: () => undefined,
    asyncEnd: (message: VoxDeliveryMessage) => {
      told.push('end');
      ends.push(message);
    },
    error: (message: VoxDeliveryMessage) => void told.push(`error ${String(message.error)}`),
  };
  beforeEach(() => {
    [told, ends, onStart] = [[], [], () => undefined];
    channel.subscribe(subscriber as never);
  });
  afterEach(() => channel.unsubscribe(subscriber as never));

  it.each<[string, () => unknown, string, string, boolean]>([
    ['handled', () => undefined, 'handled', 'VOX_HANDLED', false],
    ['dropped', () => Promise.reject(new DropDelivery('not ours')), 'dropped', 'VOX_DROPPED', false],
    ['retry', () => Promise.reject(new RetryDelivery('later')), 'retry', 'VOX_RETRY', true],
    ['failed', () => Promise.reject(new Error('broken')), 'failed', 'VOX_HANDLER_FAILED', true],
  ])('tells of a handler that ended as %s', async (_what, work, outcome, code, isError) => {
    const began = performance.now();
    await send(RECEIPT, [bound('A.a', ['sms.dlr'], work)]);
    expect(told).toEqual(['start', ...(isError ? [expect.stringMatching(/^error /)] : []), 'end']);
    const [{ durationMs = -1, ...message } = {} as VoxDeliveryMessage] = ends;
    expect(message).toMatchObject({
      registration: 'default',
      event: 'sms.dlr',
      version: '2025-02-01',
      mode: 'informational',
      handler: 'A.a',
      attempt: 1,
      waitedMs: undefined,
      outcome,
      code,
      late: false,
    });
    expect(durationMs).toBeGreaterThanOrEqual(0);
    expect(durationMs).toBeLessThanOrEqual(performance.now() - began);
    expect('error' in message).toBe(isError);
  });

  it('tells of a handler that ended late', async () => {
    const work: BoundHandler['invoke'] = (_payload, ctx) =>
      new Promise<void>((resolve) => ctx.signal.addEventListener('abort', () => resolve()));
    await send(RECEIPT, [bound('A.a', ['sms.dlr'], work)], { handlerDeadline: 5 });
    await until('the end is told', () => ends.length === 1);
    expect(ends[0]?.late).toBe(true);
  });

  it('runs the handler inside of functions that were given, the first innermost', async () => {
    onStart = ({ within }) => {
      for (const name of ['one', 'two'])
        within(async (next) => {
          told.push(`${name} begins`);
          const result = await next();
          told.push(`${name} ends`);
          return result;
        });
    };
    await send(RECEIPT, [bound('A.a', ['sms.dlr'], () => void told.push('runs'))]);
    expect(told).toEqual(['start', 'two begins', 'one begins', 'runs', 'one ends', 'two ends', 'end']);
  });

  it.each<[string, (next: () => Promise<unknown>) => Promise<unknown>, string]>([
    ['leaves it out', () => Promise.resolve(), 'not called: a function that was given to `within` left `next` out'],
    ['throws before it', () => Promise.reject(new Error('no tracer')), 'no tracer'],
  ])('fails a handler that such a function %s', async (_what, around, words) => {
    onStart = ({ within }) => within(around as never);
    let isCalled = false;
    const { receiver, paths } = composeWith([bound('A.a', ['sms.dlr'], () => void (isCalled = true))]);
    const { url = '', body = '' } = RECEIPT;
    const headers = { authorization: GOOD[1], 'content-type': 'application/json' };
    const head = { method: 'POST', url, headers, rawHeaders: Object.entries(headers).flat() };
    const request = { head, isSecure: true, parsed: undefined, read: () => Promise.resolve(Buffer.from(body)) };
    const { answer, refusal } = await receiver.receive(request, paths.locate(url) ?? {}, { request: undefined });
    expect([answer.status, isCalled, refusal?.cause]).toEqual([500, false, new Error(words)]);
  });

  it('keeps the result of a handler whatever such a function does behind it', async () => {
    onStart = ({ within }) =>
      within(async (next) => {
        await next();
        throw new Error('no tracer');
      });
    expect((await send(RECEIPT, [bound('A.a', ['sms.dlr'], () => undefined)])).status).toBe(200);
    expect((await send(CALL, [bound('B.b', ['voice.inbound'], () => DOCUMENT)])).body).toBe(DOCUMENT);
  });
});

describe('the header that tells of the handlers', () => {
  it.each<[string, () => unknown, string]>([
    ['handled', () => undefined, 'VOX_HANDLED'],
    ['dropped', () => Promise.reject(new DropDelivery('')), 'VOX_DROPPED'],
    ['failed', () => Promise.reject(new Error('broken')), 'VOX_HANDLER_FAILED'],
  ])('has how each ended, %s, and its milliseconds', async (_what, work, code) => {
    const began = performance.now();
    const slow = async (): Promise<unknown> => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return work();
    };
    const { headers } = await send(RECEIPT, [bound('A.a', ['sms.dlr'], slow)], { outcomeHeader: 'detailed' });
    const [, ms = '', ended] = /handlers="A\.a (\d+(?:\.\d)?) (\w+)"/.exec(String(headers['vox-outcome'])) ?? [];
    expect(ended).toBe(code);
    expect(Number(ms)).toBeGreaterThan(10);
    expect(Number(ms)).toBeLessThanOrEqual(Math.ceil(performance.now() - began));
  });
});

describe('a handler that drops', () => {
  it('puts the event away where there is a sink', async () => {
    const letters: DeadLetter[] = [];
    const deadLetters = { put: (letter: DeadLetter) => Promise.resolve(void letters.push(letter)) };
    const drop = bound('A.a', ['sms.dlr'], () => Promise.reject(new DropDelivery('not ours')));
    await send(RECEIPT, [drop], { deadLetters });
    expect(letters).toMatchObject([{ code: 'VOX_DROPPED', details: ['A.a'], event: 'sms.dlr' }]);
    expect(logger.text).not.toContain('threw');
  });
});

describe('those that listen to a call', () => {
  const answer = bound('Desk.answer', ['voice.inbound'], () => DOCUMENT);

  it('hear of it beside the one that answers, and the answer does not wait for them', async () => {
    const heard: unknown[] = [];
    let end: () => void = () => undefined;
    const listen = bound('Spy.hear', ['voice.*'], (payload, ctx) => {
      heard.push((payload as { callSid?: string }).callSid, ctx.attempt);
      return new Promise<void>((resolve) => (end = resolve));
    });
    const registration = composeWith([answer, listen]);
    expect((await ask(registration, CALL)).body).toBe(DOCUMENT);
    expect([heard, registration.tasks.running]).toEqual([['c1', 1], 1]);
    end();
    await until('nothing is at work', () => registration.tasks.running === 0);
  });

  it('are told that they are late, and whatever becomes of them is in the log', async () => {
    const reasons: unknown[] = [];
    const slow = bound('Spy.slow', ['voice.*'], (_payload, ctx) => {
      ctx.signal.addEventListener('abort', () => reasons.push(ctx.signal.reason));
      return new Promise(() => undefined);
    });
    const broken = bound('Spy.broken', ['*'], () => Promise.reject(new Error('broken')));
    expect((await send(CALL, [answer, slow, broken], { calls: { deadline: 10 } })).body).toBe(DOCUMENT);
    await until('it is told', () => reasons.length === 1 && logger.text.includes('Spy.slow threw'));
    expect(reasons).toEqual([new Error('the deadline is over')]);
    expect(logger.text).toContain('error: Spy.broken threw');
  });
});

describe('the one that answers a call', () => {
  it('is in the log, with what went wrong', async () => {
    await send(CALL, [bound('Desk.answer', ['voice.inbound'], () => Promise.reject(new Error('broken')))]);
    expect(logger.text).toMatch(/error: VOX_HANDLER_FAILED voice\.inbound 200 .*; handler Desk\.answer; /);
  });

  it('runs once for the same request at the same time, and anew once it was given up', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'hrtime'] });
    try {
      const ends: ((document: string) => void)[] = [];
      const work = (): Promise<string> => new Promise((resolve) => void ends.push(resolve));
      const registration = composeWith([bound('Desk.answer', ['voice.inbound'], work)], {
        calls: { deadline: 200, fallback: '<Response><Say>Later</Say></Response>' },
      });
      const both = [ask(registration, CALL), ask(registration, CALL)];
      await new Promise(setImmediate);
      expect([registration.tasks.running, ends.length]).toEqual([2, 1]);
      await jest.advanceTimersByTimeAsync(200);
      for (const { body } of await Promise.all(both)) expect(body).toContain('Later');
      await jest.advanceTimersByTimeAsync(1_800);
      const next = ask(registration, CALL);
      await new Promise(setImmediate);
      expect([registration.tasks.running, ends.length]).toEqual([1, 2]);
      ends[1]?.(DOCUMENT);
      expect((await next).body).toBe(DOCUMENT);
    } finally {
      jest.useRealTimers();
    }
  });
});
