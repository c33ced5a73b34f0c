import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import type { DeliveryQueue, StoredEvent } from 'nestjs-vox-webhooks/ports';
import type { BoundHandler } from '../../../src/handlers/bound-handler.interface.js';
import { CapturedLogger } from '../../support/captured-logger.js';
import { FORM_TYPE, GOOD, PATH } from '../../support/words.js';
import { ask, bound, codeIn, composeWith, type Sent } from '../receiver/ask.js';

const RECEIPT = {
  type: 'per_recipient',
  api_version: '2025-02-01',
  message_id: 'm1',
  to: '+12025550188',
  status: 'sent',
};
const receipt = (more: object = {}, url = `${PATH}/sms.dlr`): Sent => ({
  url,
  body: JSON.stringify({ ...RECEIPT, ...more }),
});
const call = (event: string, fields: Readonly<Record<string, string>> = {}): Sent => ({
  url: `${PATH}/${event}`,
  headers: [GOOD, FORM_TYPE],
  body: new URLSearchParams({ CallSid: 'c1', From: '+12025550188', To: '+12025550123', ...fields }).toString(),
});

describe('a delivery queue', () => {
  let logger: CapturedLogger;
  let stored: { readonly event: StoredEvent; readonly handlers: readonly string[] }[];
  let called: string[];
  let store: DeliveryQueue['store'];
  beforeEach(() => {
    Logger.overrideLogger((logger = new CapturedLogger()));
    [stored, called] = [[], []];
    store = (event, handlers) => Promise.resolve(void stored.push({ event, handlers }));
  });
  afterEach(() => Logger.overrideLogger(['error', 'warn']));

  const handler = (id: string, events: readonly string[]): BoundHandler =>
    bound(id, events, () => {
      called.push(id);
      return '<Response/>';
    });
  const HANDLERS = [
    handler('A.a', ['sms.dlr']),
    handler('B.b', ['sms.dlr']),
    handler('C.c', ['voice.inbound']),
    handler('D.d', ['voice.pay.status', 'voice.status']),
  ];
  const delivery: DeliveryQueue = {
    open: () => Promise.resolve(),
    store: (...given) => store(...given),
    health: () => Promise.resolve({ ok: true, waiting: 0, lagMs: 0, deadLetters: 0 }),
    drain: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const compose = (options: Partial<VoxWebhooksOptions> = {}) => composeWith(HANDLERS, { delivery, ...options });

  it('keeps an event for each of its handlers, and none is called', async () => {
    const before = Date.now();
    const { status, headers } = await ask(compose(), receipt());
    expect([status, headers['vox-outcome'], called]).toEqual([200, 'VOX_STORED', []]);
    const { receivedAt, key, params, ...event } = (stored[0] as (typeof stored)[0]).event;
    expect(stored[0]?.handlers).toEqual(['A.a', 'B.b']);
    expect(event).toStrictEqual({
      registration: 'default',
      event: 'sms.dlr',
      version: '2025-02-01',
      violations: [],
      method: 'POST',
      path: `${PATH}/sms.dlr`,
    });
    expect({ ...params }).toEqual(RECEIPT);
    expect(key).toMatch(/^v1-/);
    expect([receivedAt >= before, receivedAt <= Date.now()]).toEqual([true, true]);
  });

  it('keeps the name of a result and what did not fit, where there is something', async () => {
    await ask(compose(), receipt({ tag: {} }, `${PATH}/sms.dlr?vox-output=mine`));
    expect(stored[0]?.event).toMatchObject({ output: 'mine', flaws: ['tag'] });
    const step = handler('A.a', ['sms.dlr']);
    const registration = composeWith([{ ...step, options: { step: 'menu' } }], { delivery });
    await ask(registration, receipt({}, `${PATH}/sms.dlr/menu`));
    expect(stored[1]?.event).toMatchObject({ step: 'menu' });
    await ask(compose({ onInvalid: 'deliver-raw' }), receipt({ message_id: '' }));
    expect(stored[2]?.event.violations.join()).toMatch(/^message_id: /);
  });

  it('never gets a call, nor a payment', async () => {
    const registration = compose();
    expect((await ask(registration, call('voice.inbound', { CallStatus: 'ringing' }))).body).toBe('<Response/>');
    const payment = await ask(registration, call('voice.pay.status', { CallStatus: 'in-progress', Result: 'x' }));
    expect([payment.status, stored, called]).toEqual([200, [], ['C.c', 'D.d']]);
  });

  it.each([
    [{ PaymentCardNumber: '4111111111111111' }, false],
    [{ Vars: '{"pay":{"bankAccountNumber":"1"}}' }, false],
    [{ Vars: '{"Pay\\u006dentToken":"1"}' }, false],
    [{ CallDuration: '5' }, true],
  ])('gets an event of a call only without the names of a payment: %p', async (more, isStored) => {
    const { status } = await ask(compose(), call('voice.status', { CallStatus: 'completed', ...more }));
    expect([status, stored.length, called]).toEqual([200, isStored ? 1 : 0, isStored ? [] : ['D.d']]);
  });

  it('gets nothing that nobody takes', async () => {
    const { status } = await ask(compose(), { ...receipt({ type: 'mo', from: '1' }), url: `${PATH}/fax.inbound` });
    expect([status >= 200, stored]).toEqual([true, []]);
    const unhandled = await ask(composeWith([handler('A.a', ['sms.mo'])], { delivery }), receipt());
    expect([unhandled.headers['vox-outcome'], stored]).toEqual(['VOX_EVENT_UNHANDLED', []]);
  });

  it.each<[string, DeliveryQueue['store'], string]>([
    ['is down', () => Promise.reject(new Error('no connection')), 'no connection'],
    ['never answers', () => new Promise(() => undefined), 'the delivery queue took longer than 5 ms'],
  ])('that %s is a retry, and the failure is told', async (_what, how, words) => {
    store = how;
    const { status, body, headers } = await ask(compose({ calls: { deadline: 5 } }), receipt());
    expect([status, codeIn(body), headers['Retry-After']]).toEqual([503, 'VOX_STORE_DOWN', '5']);
    expect(logger.text).toContain('error: the delivery queue threw');
    expect(logger.text).toContain(words);
  });

  it('is waited for, and what it holds counts as load', async () => {
    let end: () => void = () => undefined;
    store = () => new Promise((resolve) => (end = resolve));
    const registration = compose();
    const answer = ask(registration, receipt());
    await new Promise(setImmediate);
    expect(registration.tasks.running).toBe(1);
    end();
    expect((await answer).status).toBe(200);
    expect(registration.tasks.running).toBe(0);
  });
});
