import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SmsDlr, VoiceInbound } from 'nestjs-vox-webhooks';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH } from '../../support/words.js';
import { callBody } from '../../http/handlers/deliveries.js';
import { ask, compose, type Desk, LIMIT, type Sent, type Told } from './ask.js';

const receiptBody = (id: string): string =>
  JSON.stringify({
    type: 'per_recipient',
    api_version: '2025-02-01',
    message_id: id,
    to: '+12025550188',
    status: 'sent',
  });
const receipt = (id: string): Sent => ({ url: `${PATH}/sms.dlr`, body: receiptBody(id) });
const call = (): Sent => ({ url: `${PATH}/voice.inbound`, headers: [GOOD, FORM_TYPE], body: callBody() });

let desk: Desk;

const codeOf = ({ body }: Told): unknown => (JSON.parse(body) as { readonly code?: unknown }).code;

beforeAll(() => Logger.overrideLogger(false));
afterAll(() => Logger.overrideLogger(['error', 'warn']));
beforeEach(() => {
  desk = { seen: [] };
});

describe('a request that is not accepted', () => {
  it.each<[string, number, string, Sent]>([
    ['without a credential', 401, 'VOX_UNAUTHORIZED', { ...receipt('a'), headers: [JSON_TYPE] }],
    [
      'with another credential',
      401,
      'VOX_UNAUTHORIZED',
      { ...receipt('a'), headers: [['Authorization', 'Bearer x'], JSON_TYPE] },
    ],
    ['of a method that no webhook has', 405, 'VOX_METHOD_NOT_ALLOWED', { ...receipt('a'), method: 'PUT' }],
    ['for an event that there is not', 404, 'VOX_ROUTE_UNKNOWN', { ...receipt('a'), url: `${PATH}/sms.unheard-of` }],
    ['for a path that is too long', 404, 'VOX_ROUTE_UNKNOWN', { ...receipt('a'), url: `${PATH}/sms.dlr/step/more` }],
    ['of another type', 415, 'VOX_CONTENT_TYPE', { ...receipt('a'), headers: [GOOD, ['Content-Type', 'text/plain']] }],
    [
      'that is packed',
      415,
      'VOX_CONTENT_ENCODING',
      { ...receipt('a'), headers: [GOOD, JSON_TYPE, ['Content-Encoding', 'gzip']] },
    ],
  ])('%s: %i, and its body is not asked for', async (_name, status, code, sent) => {
    const told = await ask(compose(desk), sent);
    expect([told.status, codeOf(told), told.reads]).toEqual([status, code, 0]);
    expect(desk.seen).toEqual([]);
  });

  it('is told how to present a credential, and that the connection ends', async () => {
    const { headers } = await ask(compose(desk), { ...receipt('a'), headers: [] });
    expect(headers).toMatchObject({ 'WWW-Authenticate': ['Bearer realm="vox"'], Connection: 'close' });
  });

  it('is refused before its credential is looked at where HTTPS is required', async () => {
    const told = await ask(compose(desk, { requireHttps: true }), { ...receipt('a'), headers: [JSON_TYPE] });
    expect([told.status, codeOf(told), told.reads]).toEqual([403, 'VOX_HTTPS_REQUIRED', 0]);
  });

  it('gets 413 for a body beyond the limit', async () => {
    const told = await ask(compose(desk), { ...receipt('a'), body: 'x'.repeat(LIMIT + 1) });
    expect([told.status, codeOf(told), told.reads]).toEqual([413, 'VOX_BODY_TOO_LARGE', 1]);
    expect(desk.seen).toEqual([]);
  });
});

describe('a receipt', () => {
  it('is parsed, delivered and acknowledged', async () => {
    const told = await ask(compose(desk), receipt('one'));
    expect(told).toEqual({ status: 200, headers: { 'vox-outcome': 'VOX_HANDLED' }, body: '', reads: 1 });
    expect(desk.seen).toHaveLength(1);
    expect(desk.seen[0]).toBeInstanceOf(SmsDlr);
    expect(desk.seen[0]).toMatchObject({ messageId: 'one', status: 'sent' });
  });

  it('is found out by its payload where the URL names no event', async () => {
    expect((await ask(compose(desk), { ...receipt('one'), url: PATH })).status).toBe(200);
    expect(desk.seen[0]).toBeInstanceOf(SmsDlr);
  });

  it('runs no handler a second time', async () => {
    const registration = compose(desk);
    const statuses: number[] = [];
    for (const id of ['one', 'one', 'two']) statuses.push((await ask(registration, receipt(id))).status);
    expect(statuses).toEqual([200, 200, 200]);
    expect(desk.seen.map((payload) => (payload as SmsDlr).messageId)).toEqual(['one', 'two']);
  });

  it.each<[string, number, string, string]>([
    ['is no JSON', 400, 'VOX_BODY_JSON', '{"broken'],
    ['is empty', 400, 'VOX_BODY_EMPTY', ''],
    ['is against its schema', 422, 'VOX_PAYLOAD_INVALID', receiptBody('')],
  ])('whose body %s: %i', async (_name, status, code, body) => {
    const told = await ask(compose(desk), { ...receipt('a'), body });
    expect([told.status, codeOf(told), desk.seen]).toEqual([status, code, []]);
  });

  it('that fails is to come again', async () => {
    const registration = compose(desk);
    desk.hold = Promise.reject(new Error('the disk is full'));
    desk.hold.catch(() => undefined);
    const failed = await ask(registration, receipt('one'));
    expect([failed.status, codeOf(failed)]).toEqual([500, 'VOX_HANDLER_FAILED']);
    desk.hold = undefined;
    expect((await ask(registration, receipt('one'))).status).toBe(200);
    expect(desk.seen).toHaveLength(2);
  });
});

describe('a call', () => {
  it('gets the document of its handler', async () => {
    const { status, headers, body } = await ask(compose(desk), call());
    expect([status, headers]).toEqual([
      200,
      { 'Content-Type': 'application/xml; charset=utf-8', 'vox-outcome': 'VOX_HANDLED' },
    ]);
    expect(body).toBe('<Response><Say>Hello</Say><Hangup/></Response>');
    expect(desk.seen[0]).toBeInstanceOf(VoiceInbound);
  });

  it('gets the fallback where nothing can be read, never an error', async () => {
    const fallback = '<Response><Say>Later</Say></Response>';
    const registration = compose(desk, { calls: { fallback } });
    const told = await ask(registration, { ...call(), body: 'CallSid=' });
    expect([told.status, told.body, desk.seen]).toEqual([200, fallback, []]);
  });

  it('without credentials gets no document', async () => {
    expect((await ask(compose(desk), { ...call(), headers: [FORM_TYPE] })).status).toBe(401);
  });
});

it('a GET without parameters checks the endpoint, and no handler runs', async () => {
  const told = await ask(compose(desk), { method: 'GET', url: `${PATH}/sms.dlr`, headers: [GOOD] });
  expect([told.status, told.body, desk.seen]).toEqual([200, 'endpoint ready', []]);
});

describe('under load', () => {
  it('a receipt is sent away unread with 503, a call gets its document as long as there is room for calls', async () => {
    const registration = compose(desk, { overload: { maxRunning: 2, maxLoopDelay: 3_600_000 } });
    let release = (): void => undefined;
    desk.hold = new Promise((resolve) => (release = resolve));
    const first = ask(registration, receipt('one'));
    await new Promise(setImmediate);
    const second = await ask(registration, receipt('two'));
    expect([second.status, codeOf(second), second.headers['Retry-After'], second.reads]).toEqual([
      503,
      'VOX_OVERLOADED',
      '2',
      0,
    ]);
    expect((await ask(registration, call())).body).toContain('Hello');
    release();
    expect((await first).status).toBe(200);
    desk.hold = undefined;
    expect((await ask(registration, receipt('two'))).status).toBe(200);
  });

  it('a call beyond its own bound gets the fallback', async () => {
    const fallback = '<Response><Say>Later</Say></Response>';
    const registration = compose(desk, { overload: { maxRunning: 1, maxLoopDelay: 3_600_000 }, calls: { fallback } });
    let release = (): void => undefined;
    desk.hold = new Promise((resolve) => (release = resolve));
    const first = ask(registration, receipt('one'));
    await new Promise(setImmediate);
    const told = await ask(registration, call());
    expect([told.status, told.body, desk.seen.length]).toEqual([200, fallback, 1]);
    release();
    await first;
  });
});

it('while the application stops, everything is sent to another process', async () => {
  const registration = compose(desk);
  await registration.tasks.drain(0);
  for (const sent of [receipt('one'), call()]) {
    const told = await ask(registration, sent);
    expect([told.status, codeOf(told), told.reads, told.headers['Connection']]).toEqual([
      503,
      'VOX_DRAINING',
      0,
      'close',
    ]);
  }
  expect(desk.seen).toEqual([]);
});
