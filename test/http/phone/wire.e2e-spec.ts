import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { basic, bearer } from 'nestjs-vox-webhooks';
import type { PhoneOptions } from '../../../src/testing/phone/options/phone-options.interface.js';
import { Phone } from '../../../src/testing/phone/emulated-phone.js';
import { type DocumentServer, serveDocuments } from './document-server.js';

const WHO = { from: '+12025550111', to: '+12025550100', callSid: 'call-1' };
const TOKEN = 'a-token-of-the-portal';
const response = (verbs: string): string => `<Response>${verbs}</Response>`;

describe('what goes over the wire', () => {
  let server: DocumentServer;
  let other: DocumentServer;
  beforeAll(async () => {
    [server, other] = await Promise.all([serveDocuments(), serveDocuments()]);
  });
  afterAll(() => Promise.all([server.close(), other.close()]));
  const dial = (options: Partial<PhoneOptions> = {}, call = {}) =>
    new Phone({ auth: 'none', ...options }).dial(`${server.url}/start?a=b#c`, { ...WHO, ...call });

  const BASIC = {
    CallSid: 'call-1',
    AccountID: '190761',
    TrunkID: '90001',
    From: '+12025550111',
    To: '+12025550100',
    CallStatus: 'ringing',
    ApiVersion: 'v0',
  };

  it('sends the basic parameters as a form, the plus escaped', async () => {
    server.pages({ '/start': response('') });
    await dial();
    expect(server.asked).toHaveLength(1);
    expect(server.asked[0]).toMatchObject({
      method: 'POST',
      params: BASIC,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'VoxtelesysProxy/1.0' },
    });
    expect(Object.keys(server.asked[0]?.params ?? {})).toEqual(Object.keys(BASIC));
  });

  it('sends them in the query of a GET, beside what stood there, and as JSON when asked to', async () => {
    server.pages({ '/start': response('') });
    await dial({}, { method: 'GET', answeredBy: 'human_residence' });
    expect(server.asked[0]).toMatchObject({
      method: 'GET',
      params: { ...BASIC, CallStatus: 'in-progress', AnsweredBy: 'human_residence', a: 'b' },
    });
    await dial({ encoding: 'json' });
    expect(server.asked[1]?.headers['content-type']).toBe('application/json');
  });

  const VERBS = '<Set output="x">1</Set><Gather output="m" action="/act" numDigits="1"/>';
  it.each([
    [{}, '{"x":"1","m":{"digits":"7","speech":""}}', '7'],
    [{ varsForm: 'flat' }, '{"x":"1","m.digits":"7","m.speech":""}', '7'],
    [{ documentedOnly: true }, '{"x":"1","m":{"digits":"7","speech":""}}', undefined],
  ] as const)('%j: the result of a gather', async (options, vars, digits) => {
    server.pages({ '/start': response(VERBS), '*': response('') });
    const call = await dial(options);
    await call.press('7');
    expect(server.asked[1]?.params['Vars']).toBe(vars);
    expect(server.asked[1]?.params['Digits']).toBe(digits);
  });

  it('leaves out every candidate when only documented parameters are wanted', async () => {
    const documented = [...Object.keys(BASIC), 'Vars'];
    server.pages({
      '/start': response(`<Set output="x">1</Set><Pay output="p" statusCallback="/told"/>
        <Record recordingStatusCallback="/told"/><Dial record="record-from-answer" recordingStatusCallback="/told"
        action="/act">1</Dial>`),
      '*': response(''),
    });
    const call = await dial({ documentedOnly: true }, { outcomes: { pay: {}, record: {}, dial: {} } });
    expect(call.vars).toEqual({ x: '1' });
    expect(server.asked.length).toBeGreaterThan(5);
    const names = server.asked.flatMap(({ params }) => Object.keys(params));
    expect(names.filter((name) => !documented.includes(name))).toEqual([]);
  });

  it.each([
    ['same', [`Bearer ${TOKEN}`, `Bearer ${TOKEN}`, undefined]],
    ['none', [`Bearer ${TOKEN}`, undefined, undefined]],
  ] as const)('credential on links: %s, and never for another origin', async (callbackAuth, expected) => {
    server.pages({
      '/start': response('<Redirect>/b</Redirect>'),
      '/b': response(`<Redirect>${other.url}/</Redirect>`),
    });
    other.pages({ '*': response('') });
    const call = await dial({ auth: bearer(TOKEN), callbackAuth });
    expect([...server.asked, ...other.asked].map(({ headers }) => headers.authorization)).toEqual(expected);
    expect(JSON.stringify(call.transcript)).not.toContain(TOKEN);
  });

  it('presents basic credentials', async () => {
    server.pages({ '/start': response('') });
    await dial({ auth: basic('vox', 'password-1') });
    expect(server.asked[0]?.headers.authorization).toBe('Basic dm94OnBhc3N3b3JkLTE=');
  });

  it('sends a failed callback again and goes on with the call whatever is answered', async () => {
    let left = 2;
    server.pages({
      '/start': response('<Record recordingStatusCallback="/told"/><Say>on</Say>'),
      '/told': () => (left-- > 0 ? { status: 500 } : { status: 204 }),
    });
    const call = await dial();
    await call.stayQuiet();
    expect(call.transcript.filter((step) => step.kind === 'callback').map((step) => step.request?.attempt)).toEqual([
      1, 2, 3,
    ]);
    left = 99;
    const unlucky = await dial({ retries: 1 });
    await unlucky.stayQuiet();
    expect(unlucky.transcript.filter((step) => step.kind === 'callback')).toHaveLength(2);
    expect([unlucky.heard, unlucky.ended]).toEqual([['on'], { by: 'end-of-document' }]);
  });

  it('reports the end of a call in the states asked for', async () => {
    server.pages({ '/start': response('<Pause length="7"/>'), '/busy': response('<Reject reason="busy"/>'), '*': '' });
    const url = `${server.url}/status`;
    await dial({}, { direction: 'outbound', statusCallback: { url } });
    expect(server.asked[1]).toMatchObject({ path: '/status', params: { CallStatus: 'completed', CallDuration: '7' } });
    const phone = new Phone({ auth: 'none' });
    const events = ['busy', 'failed'];
    await phone.dial(`${server.url}/busy`, { ...WHO, statusCallback: { url, events, method: 'GET' } });
    expect(server.asked[3]).toMatchObject({ method: 'GET', params: { CallStatus: 'busy' } });
    await phone.dial(`${server.url}/busy`, { ...WHO, statusCallback: { url } });
    expect(server.asked).toHaveLength(5);
  });

  it.each([
    [{ status: 500 }, 'answered 500'],
    [{ status: 302, headers: { location: '/elsewhere' } }, 'answered 302'],
    [`<Response><Say>${'a'.repeat(1_100_000)}</Say></Response>`, 'the answer is larger than 1 MiB'],
  ])('an answer that is no document ends the call', async (page, fault) => {
    server.pages({ '/start': () => page, '/elsewhere': response('') });
    expect((await dial()).ended).toEqual({
      by: 'http-error',
      reason: `voice.inbound: POST ${server.url}/start: ${fault}`,
    });
    expect(server.asked).toHaveLength(1);
  });

  it('tells a server that is not there from one that never answers', async () => {
    const silent = createServer((socket) => socket.resume());
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
    const phone = new Phone({ auth: 'none', timeout: 200 });
    expect((await phone.dial(url, WHO)).ended?.reason).toMatch(/no answer within 200 ms$/);
    silent.close();
    await once(silent, 'close');
    expect((await phone.dial(url, WHO)).ended?.reason).toMatch(/nothing listens there$/);
  });
});
