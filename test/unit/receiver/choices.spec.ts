import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { bearer, type Credential, type VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import { VoxRefusalError } from '../../../src/outcomes/vox-refusal.error.js';
import type { Registration } from '../../../src/receiver/registration.interface.js';
import type { WebhookRequest } from '../../../src/request/webhook-request.interface.js';
import { CapturedLogger } from '../../support/captured-logger.js';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, TOKEN } from '../../support/words.js';
import { ask, bound, composeWith, type Sent } from './ask.js';

let logger: CapturedLogger;
beforeEach(() => Logger.overrideLogger((logger = new CapturedLogger())));
afterEach(() => Logger.overrideLogger(['error', 'warn']));

const receipt = (more: Partial<Sent> = {}): Sent => ({
  url: `${PATH}/sms.dlr`,
  body: '{"type":"per_recipient","api_version":"2025-02-01","message_id":"m1","to":"+12025550188","status":"sent"}',
  ...more,
});
const compose = (options: Partial<VoxWebhooksOptions> = {}, work: () => unknown = () => undefined): Registration =>
  composeWith([bound('Desk.take', ['sms.dlr'], work), bound('Desk.answer', ['voice.inbound'], work)], options);
const codeOf = (body: string): unknown => (JSON.parse(body) as { readonly code?: unknown }).code;
const requestOf = ({ method = 'POST', url = PATH, headers = [GOOD, JSON_TYPE], body = '' }: Sent): WebhookRequest => ({
  head: {
    method,
    url,
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    rawHeaders: headers.flat(),
  },
  isSecure: true,
  parsed: undefined,
  read: () => Promise.resolve(Buffer.from(body)),
});

/** A kind of its own, in a header of its own. */
const apiKey: Credential = {
  scheme: 'api-key',
  id: undefined,
  challenge: undefined,
  weakness: undefined,
  standsAlone: true,
  accepts: (presented) => (presented.header('x-api-key') === TOKEN ? {} : undefined),
  present: () => ({ 'X-Api-Key': TOKEN }),
  openapi: undefined,
};

describe('who is not admitted', () => {
  const nobody = receipt({ headers: [JSON_TYPE] });

  it('is told so, or dropped without a word, its body read for nothing', async () => {
    const told = await ask(compose(), nobody);
    expect([told.status, codeOf(told.body), told.reads]).toEqual([401, 'VOX_UNAUTHORIZED', 0]);
    for (const auth of [[bearer(TOKEN)], () => [bearer(TOKEN)]]) {
      const dropped = await ask(compose({ auth, onUnauthorized: 'drop', acknowledge: 202 }), nobody);
      expect(dropped).toEqual({ status: 202, headers: {}, body: '', reads: 1 });
    }
  });

  it('is the same by what a function gives, which is asked only for what is presented', async () => {
    let calls = 0;
    const registration = compose({ auth: () => (calls++, [apiKey]), authHeaders: ['X-Api-Key'] });
    const good = receipt({ headers: [['X-API-KEY', TOKEN], JSON_TYPE] });
    expect([(await ask(registration, nobody)).status, calls]).toEqual([401, 0]);
    expect([(await ask(registration, good)).status, calls]).toEqual([200, 1]);
    expect((await ask(registration, receipt({ headers: [['X-Api-Key', 'x'], JSON_TYPE] }))).status).toBe(401);
  });

  it('cannot be told where that function fails, and the log says so', async () => {
    const auth = (): Promise<never> => Promise.reject(new Error('the secret store is away'));
    const told = await ask(compose({ auth }), receipt());
    expect([told.status, codeOf(told.body), told.headers['Retry-After'], told.reads]).toEqual([
      503,
      'VOX_AUTH_UNAVAILABLE',
      '5',
      0,
    ]);
    expect(logger.text).toContain('error: VOX_AUTH_UNAVAILABLE whose request it is could not be decided');
    expect(logger.text).toContain('the secret store is away');
  });

  it('is decided before method and route, and those before the body', async () => {
    expect((await ask(compose(), { ...nobody, method: 'PUT' })).status).toBe(401);
    const { receiver } = compose();
    const { head, ...request } = requestOf(receipt());
    const { method: _method, ...without } = head;
    await expect(receiver.accept({ ...request, head: without }, {})).rejects.toMatchObject({
      outcome: 'methodNotAllowed',
    });
  });
});

describe('the connection', () => {
  const closes = (headers: Readonly<Record<string, unknown>>): boolean => headers['Connection'] === 'close';
  const call = (more: Partial<Sent> = {}): Sent => ({
    url: `${PATH}/voice.inbound`,
    headers: [GOOD, FORM_TYPE],
    body: 'CallSid=c1&From=%2B12025550188&To=%2B12025550123&CallStatus=ringing',
    ...more,
  });

  it.each<[string, Sent, boolean]>([
    ['a receipt', receipt(), false],
    ['a call', call(), false],
    ['a call that does not fit', call({ body: 'From=1' }), false],
    ['a call that cannot be read', call({ body: 'a=1&a=2' }), false],
    ['a call of another type, which nobody has read', call({ headers: [GOOD, ['Content-Type', 'text/plain']] }), false],
    ['a call that is too large, which nobody has read', call({ body: 'x'.repeat(2_000) }), true],
  ])('after %s is kept or closed', async (_what, sent, isClosed) => {
    for (const outcomeHeader of [true, false]) {
      const { headers } = await ask(compose({ body: { limit: 1_000 }, outcomeHeader }), sent);
      expect([closes(headers), headers['vox-outcome'] !== undefined]).toEqual([isClosed, outcomeHeader]);
    }
  });

  it('is closed by whatever was at work when the application began to stop', async () => {
    for (const outcomeHeader of [true, false]) {
      let end: () => void = () => undefined;
      const registration = compose({ outcomeHeader }, () => new Promise<void>((resolve) => (end = resolve)));
      const answer = ask(registration, receipt());
      await new Promise(setImmediate);
      const drained = registration.tasks.drain(60_000);
      end();
      const { status, headers } = await answer;
      await drained;
      expect([status, closes(headers)]).toEqual([200, true]);
    }
  });
});

it('what was admitted is sent away where others have taken the room while its body came in', async () => {
  let end: () => void = () => undefined;
  const overload = { maxRunning: 2, maxLoopDelay: 3_600_000 };
  const registration = compose({ overload }, () => new Promise<void>((resolve) => (end = resolve)));
  const first = ask(registration, receipt());
  const second = await ask(registration, receipt({ body: receipt().body?.replace('m1', 'm2') ?? '' }));
  expect([second.status, codeOf(second.body), second.reads]).toEqual([503, 'VOX_OVERLOADED', 1]);
  end();
  expect((await first).status).toBe(200);
});

describe('a refusal after the request was accepted', () => {
  const respond = (sent: Sent, options: Partial<VoxWebhooksOptions> = {}, work?: () => unknown) => {
    const { receiver, paths } = compose(options, work);
    const request = requestOf(sent);
    return receiver.receive(request, paths.locate(request.head.url ?? '') ?? 'unknown-route', { request: undefined });
  };
  const broken = (): never => {
    throw new Error('broken');
  };

  it('goes along with the answer, for the filters of the application', async () => {
    const { answer, refusal } = await respond(receipt(), {}, broken);
    expect(refusal).toBeInstanceOf(VoxRefusalError);
    expect(refusal).toMatchObject({ outcome: 'failed', cause: new Error('broken') });
    expect(refusal?.getStatus()).toBe(answer.status);
    const invalid = await respond(receipt({ body: '{"type":"per_recipient","status":"sent"}' }));
    expect(invalid.refusal).toMatchObject({ outcome: 'invalid', fields: ['message_id'] });
    expect(invalid.refusal?.details.join()).toContain('message_id: ');
  });

  it.each<[string, Sent, Partial<VoxWebhooksOptions>]>([
    ['a success', receipt(), {}],
    [
      'an event that nobody takes, which is answered like one',
      receipt({ url: `${PATH}/voice.status`, body: '{"CallSid":"c"}' }),
      {},
    ],
    ['a fallback', receipt({ url: `${PATH}/voice.inbound`, body: '{' }), {}],
  ])('does not, with %s', async (_what, sent, options) => {
    expect((await respond(sent, options)).refusal).toBeUndefined();
  });
});

it('the details of a dead letter begin with the code of what it would have been', async () => {
  const deadLetters = { put: () => Promise.resolve() };
  await ask(
    compose({ deadLetters, onInvalid: 'quarantine' }),
    receipt({ body: '{"type":"per_recipient","status":"sent"}' }),
  );
  expect(logger.text).toMatch(/error: VOX_QUARANTINED sms\.dlr 200 .*; VOX_PAYLOAD_INVALID; message_id: /);
});
