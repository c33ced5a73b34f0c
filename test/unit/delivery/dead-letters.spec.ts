import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { bearer, signedLinks, type VoxEventName, type VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import type { DeadLetter } from 'nestjs-vox-webhooks/ports';
import { linkQuery } from '../../../src/credentials/link-mark.js';
import { DeadLetterService } from '../../../src/delivery/dead-letters/dead-letter.service.js';
import { LinkShares } from '../../../src/delivery/link-shares.js';
import { resolveSettings } from '../../../src/module/resolve-settings.js';
import type { EventRecord } from '../../../src/request/event-record.interface.js';
import { WebhookLogger } from '../../../src/telemetry/webhook-logger.js';
import { CapturedLogger } from '../../support/captured-logger.js';
import { FORM_TYPE, PATH, TOKEN } from '../../support/words.js';
import { ask, bound, codeIn, composeWith } from '../receiver/ask.js';

const BYTES = Buffer.from('a=\u00e4');
const RECORD: EventRecord = {
  registration: 'default',
  event: 'sms.dlr',
  version: 'v1',
  key: 'k1',
  method: 'POST',
  path: PATH,
  contentType: 'application/json',
  bytes: BYTES,
  params: { a: 'ä' },
  startedAt: 0,
};

let logger: CapturedLogger;
beforeEach(() => Logger.overrideLogger((logger = new CapturedLogger())));
afterEach(() => Logger.overrideLogger(['error', 'warn']));

describe('a dead letter', () => {
  const letters: DeadLetter[] = [];
  beforeEach(() => void (letters.length = 0));
  const service = (options: Partial<VoxWebhooksOptions> = {}): DeadLetterService => {
    const deadLetters = { put: (letter: DeadLetter) => Promise.resolve(void letters.push(letter)) };
    const settings = resolveSettings(
      { auth: [bearer(TOKEN)], deadLetters, ...options },
      { name: 'default', path: PATH },
    );
    return new DeadLetterService(settings, new WebhookLogger('default'));
  };

  it('says what came, when, and why it was put away', async () => {
    await service().put(RECORD, 'invalid', ['to: isNumber']);
    const { at, ...letter } = letters[0] as DeadLetter;
    expect(new Date(at).toISOString()).toBe(at);
    expect(letter).toEqual({
      registration: 'default',
      event: 'sms.dlr',
      version: 'v1',
      key: 'k1',
      code: 'VOX_PAYLOAD_INVALID',
      details: ['to: isNumber'],
      method: 'POST',
      path: PATH,
      contentType: 'application/json',
      body: BYTES.toString('base64'),
    });
    await service().put(RECORD, 'dropped');
    expect(letters[1]?.details).toEqual([]);
  });

  it.each<[string, VoxEventName | undefined, object | undefined, boolean]>([
    ['an event that is known', 'sms.dlr', { text: 'CallSid payment' }, true],
    ['a call', 'voice.inbound', { CallSid: 'c' }, true],
    ['an event that could not be read', 'sms.dlr', undefined, true],
    ['a payment', 'voice.pay', {}, false],
    ['a payment that came elsewhere', 'voice.inbound', { CallSid: 'c', PaymentCardNumber: '4111' }, false],
    ['a payment in small letters', 'sms.dlr', { paymentcard: '4111' }, false],
    ['a name that has payment inside', 'sms.dlr', { repayment: '1' }, true],
    ['nothing that could be read', undefined, undefined, false],
    ['an unknown event that speaks of nothing', undefined, { a: '1', b: 7n }, true],
    ['an unknown event with the name of a call', undefined, { CALLSID: 'c' }, false],
    ['an unknown event that speaks of a call', undefined, { a: ['callsid'] }, false],
    ['an unknown event that speaks of a payment deep inside', undefined, { a: { b: [{ MyPayment: 1 }] } }, false],
  ])('of %s keeps its body or does not', async (_what, event, params, isKept) => {
    await service().put({ ...RECORD, event, params: params as EventRecord['params'] }, 'failed');
    expect(letters[0]?.body).toBe(isKept ? BYTES.toString('base64') : undefined);
    expect(Object.hasOwn(letters[0] ?? {}, 'body')).toBe(isKept);
  });

  it('is none without a sink', async () => {
    await service({ deadLetters: undefined }).put(RECORD, 'failed');
    expect(letters).toEqual([]);
  });

  it.each<[string, () => Promise<void>, string]>([
    ['rejects', () => Promise.reject(new Error('full')), 'full'],
    ['never answers', () => new Promise(() => undefined), 'the dead-letter sink took longer than 5 ms'],
  ])('that a sink %s is a refusal each time, and the failure is told once a minute', async (_what, put, words) => {
    const down = service({ deadLetters: { put }, calls: { deadline: 5 } });
    for (let count = 0; count < 3; count++) {
      const put5 = down.put(RECORD, 'failed');
      await expect(put5).rejects.toMatchObject({ outcome: 'sinkDown', cause: { message: words } });
    }
    expect(logger.text.split('error: the dead-letter sink threw')).toHaveLength(2);
    expect(logger.text).toContain(words);
  });

  const linked = (callSid: string, params: object | undefined): EventRecord => ({
    ...RECORD,
    admitted: { credential: 'link#1', link: { callSid, refuse: () => new Error() as never } },
    params: params as EventRecord['params'],
  });
  it.each<[string, EventRecord, boolean]>([
    ['without a link', RECORD, true],
    ['without knowing whose it is', { ...RECORD, admitted: undefined }, true],
    ['about its own call', linked('c1', { CallSid: 'c1' }), true],
    ['about another call', linked('c1', { CallSid: 'c2' }), false],
    ['about no call', linked('c1', {}), false],
    ['about what could not be read', linked('c1', undefined), false],
    ['about no call by an open link', linked('~1', {}), true],
    ['about what could not be read by an open link', linked('~1', undefined), true],
    ['about a call by an open link', linked('~1', { CallSid: 'c1' }), false],
    ['about its own open subject', linked('~1', { CallSid: '~1' }), false],
  ])('is taken %s or is not', (_what, record, isTaken) => expect(service().takes(record)).toBe(isTaken));

  it('is taken from the share of a link, and not from that of others', () => {
    const one = service();
    const taken = Array.from({ length: 201 }, () => one.takes(linked('c1', { CallSid: 'c1' })));
    expect([taken.lastIndexOf(true), taken.length]).toEqual([199, 201]);
    expect(one.takes(linked('c2', { CallSid: 'c1' }))).toBe(false);
    expect(one.takes(linked('c2', { CallSid: 'c2' }))).toBe(true);
  });
});

describe('the shares of links', () => {
  it('are 200 events of each call', () => {
    const shares = new LinkShares();
    const taken = Array.from({ length: 202 }, () => shares.take('c1'));
    expect(taken.filter(Boolean)).toHaveLength(200);
    expect(shares.take('c2')).toBe(true);
  });

  it('are remembered of 10,000 calls, the oldest forgotten first', () => {
    const shares = new LinkShares();
    const use = (call: string): void => Array.from({ length: 200 }, () => shares.take(call)).forEach(() => undefined);
    use('c0');
    use('c1');
    for (let call = 2; call < 10_000; call++) shares.take(`c${call}`);
    expect([shares.take('c0'), shares.take('c1'), shares.take('c9999')]).toEqual([false, false, true]);
    expect(shares.take('c0')).toBe(false);
    shares.take('c10000');
    expect([shares.take('c1'), shares.take('c0')]).toEqual([false, true]);
  });
});

describe('what a signed link may bring', () => {
  const links = signedLinks('secret-0123456789-0123456789-abcdef');
  const compose = (options: Partial<VoxWebhooksOptions> = {}) =>
    composeWith([bound('Desk.take', ['voice.status', 'sms.dlr'], () => undefined)], {
      auth: [bearer(TOKEN), links],
      ...options,
    });
  const send = (
    registration: ReturnType<typeof compose>,
    callSid: string,
    event = 'voice.status',
    bodySid = callSid,
  ) => {
    const path = `${PATH}/${event}`;
    const query = linkQuery({ callSid, signature: links.sign?.(path, callSid) ?? '' });
    const body = new URLSearchParams({
      CallSid: bodySid,
      CallStatus: 'completed',
      at: String(Math.random()),
    }).toString();
    return ask(registration, { url: `${path}?${query}`, headers: [FORM_TYPE], body });
  };

  it('is its own call, and 200 events of it', async () => {
    const registration = compose();
    expect((await send(registration, 'c1', 'voice.status', 'c2')).status).toBe(401);
    for (let count = 0; count < 200; count++) expect((await send(registration, 'c1')).status).toBe(200);
    const told = await send(registration, 'c1');
    expect([told.status, codeIn(told.body)]).toEqual([503, 'VOX_OVERLOADED']);
    expect((await send(registration, 'c2')).status).toBe(200);
  });

  it('is any call where it was written before there was one', async () => {
    expect((await send(compose(), '~1', 'voice.status', 'c2')).status).toBe(200);
  });
});
