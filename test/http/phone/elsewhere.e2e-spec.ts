import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bearer } from 'nestjs-vox-webhooks';
import { Phone, type PhoneOptions } from 'nestjs-vox-webhooks/testing';
import { type DocumentServer, serveDocuments } from './document-server.js';

const WHO = { from: '+12025550111', to: '+12025550100', callSid: 'call-1' };
const TOKEN = 'a-token-of-the-portal';
const PUBLIC = 'https://public.example';

let server: DocumentServer;
let other: DocumentServer;
beforeAll(async () => void ([server, other] = await Promise.all([serveDocuments(), serveDocuments()])));
afterAll(() => Promise.all([server.close(), other.close()]));

const phone = (options: Partial<PhoneOptions> = {}) => new Phone({ auth: bearer(TOKEN), ...options });
const response = (verbs: string): string => `<Response>${verbs}</Response>`;

describe('an origin that is mapped to another', () => {
  it('is reached there with path, query and credential, and keeps its name in the transcript', async () => {
    const next = `${PUBLIC}/prod/menu?vox-link=a%2Fb&amp;c=1#part`;
    server.pages({ '/start': response(`\n<Redirect>${next}</Redirect>`), '/prod/menu': response('<Say>there</Say>') });
    const call = await phone({ map: { [PUBLIC]: server.url } }).dial(`${server.url}/start?k=1`, WHO);
    expect(call.ended).toEqual({ by: 'end-of-document' });
    expect(server.asked.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/start', `Bearer ${TOKEN}`],
      ['/prod/menu', `Bearer ${TOKEN}`],
    ]);
    const requests = call.transcript.flatMap(({ request }) => request ?? []);
    expect(requests).toMatchObject([
      { url: `${server.url}/start?k=1`, presented: true },
      {
        url: `${PUBLIC}/prod/menu?vox-link=a%2Fb&c=1#part`,
        presented: true,
        askedBy: { url: `${server.url}/start`, line: 2 },
      },
    ]);
    expect(requests[0]).not.toHaveProperty('askedBy');
  });

  it('may have a path that a proxy strips, which is left out where the path begins with it', async () => {
    server.pages({ '*': response(''), '/start': response(`<Redirect>${PUBLIC}/prod/menu?c=1</Redirect>`) });
    const map = { [`${PUBLIC}/prod/`]: server.url, [PUBLIC]: other.url };
    await phone({ map }).dial(`${PUBLIC}/prod/start`, WHO);
    expect(server.asked.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/start', `Bearer ${TOKEN}`],
      ['/menu', `Bearer ${TOKEN}`],
    ]);
    other.pages({ '*': response('') });
    await phone({ map }).dial(`${PUBLIC}/production`, WHO);
    await phone({ map: { [`${PUBLIC}/prod`]: other.url } }).dial(`${PUBLIC}/prod?k=1`, WHO);
    expect(other.asked.map(({ path }) => path)).toEqual(['/production', '/']);
  });

  it('takes the credential nowhere else', async () => {
    server.pages({ '/start': response(`<Redirect>${other.url}/</Redirect>`) });
    other.pages({ '/': response('') });
    const call = await phone({ map: { [PUBLIC]: server.url } }).dial(`${PUBLIC}/start`, WHO);
    expect(other.asked.map(({ headers }) => headers.authorization)).toEqual([undefined]);
    expect(call.transcript.flatMap(({ request }) => request?.presented ?? [])).toEqual([true, false]);
  });

  it.each([
    [{ 'https://public.example?k=1': 'http://127.0.0.1' }],
    [{ 'https://public.example': 'http://127.0.0.1/path' }],
    [{ 'https://public.example': '127.0.0.1:3000' }],
    [{ 'ftp://public.example': 'http://127.0.0.1' }],
    [{ 'https://u:p@public.example': 'http://127.0.0.1' }],
    [{ '': 'http://127.0.0.1' }],
  ])('%j is no map of origins', (map) => {
    expect(() => phone({ map })).toThrow(
      'VOX_PHONE_OPTION: map has an entry that is no origin. Write a `publicUrl` and an origin without a path: ' +
        "{ 'https://public.example': 'http://localhost:3000' }.",
    );
  });
});

describe('a fallback', () => {
  const failing = (body: string, outcome: string) => () => ({ status: 200, headers: { 'vox-outcome': outcome }, body });

  it.each([
    ['of the last document', 'VOX_HANDLER_FAILED;fallback', { by: 'hangup', fallback: 'VOX_HANDLER_FAILED' }],
    ['that the table knows', 'VOX_NO_DOCUMENT', { by: 'hangup', fallback: 'VOX_NO_DOCUMENT' }],
    ['that was none', 'VOX_HANDLED', { by: 'hangup' }],
  ])('%s is told at the end', async (_name, outcome, ended) => {
    server.pages({ '/start': failing(response('<Hangup/>'), outcome) });
    const call = await phone().dial(`${server.url}/start`, WHO);
    expect(call.ended).toEqual(ended);
    expect(call.transcript[0]?.answer?.outcome?.code).toBe(outcome.split(';')[0]);
  });

  it('is told though the call went on, and for the callee of a Number too', async () => {
    server.pages({
      '/start': failing(response('<Redirect>/on</Redirect>'), 'VOX_HANDLER_LATE;fallback'),
      '/on': failing(response('<Say>on</Say>'), 'VOX_HANDLER_FAILED;fallback'),
      '/dial': response('<Dial><Number url="/whisper">+12025550100</Number></Dial>'),
      '/whisper': failing(response(''), 'VOX_HANDLER_FAILED;fallback'),
    });
    const [went, dialled] = [
      await phone().dial(`${server.url}/start`, WHO),
      await phone().dial(`${server.url}/dial`, WHO),
    ];
    expect(went.ended).toEqual({ by: 'end-of-document', fallback: 'VOX_HANDLER_LATE' });
    expect(dialled.ended).toEqual({ by: 'end-of-document', fallback: 'VOX_HANDLER_FAILED' });
  });
});

describe('a call that begins in the middle', () => {
  const begin = async (options: object, settings: Partial<PhoneOptions> = {}) => {
    server.pages({ '*': response('<Redirect>/next</Redirect>'), '/next': response('') });
    const call = await phone(settings).dial(`${server.url}/voice.gather/main-menu`, { ...WHO, ...options });
    return { call, asked: server.asked.map(({ params }) => params) };
  };
  const BASIC = { CallSid: 'call-1', From: '+12025550111', To: '+12025550100', CallStatus: 'in-progress' };

  it('has the result of a verb, under the name of the step, and keeps it', async () => {
    const { call, asked } = await begin({ event: 'voice.gather', params: { Digits: '7' } });
    const Vars = '{"main_menu":{"digits":"7","speech":""}}';
    expect(asked).toMatchObject([
      { ...BASIC, Digits: '7', Vars },
      { ...BASIC, Vars },
    ]);
    expect(asked[1]).not.toHaveProperty('Digits');
    expect(call.transcript[0]?.request).toMatchObject({ event: 'voice.gather', presented: true });
  });

  it('leaves candidates out where only documented parameters are wanted', async () => {
    const { asked } = await begin({ event: 'voice.dial' }, { documentedOnly: true });
    expect(asked[0]).toMatchObject({ ...BASIC, Vars: '{"xfer":{"status":"no-answer"}}' });
    expect(Object.keys(asked[0] ?? {}).filter((name) => name.startsWith('Dial'))).toEqual([]);
  });

  it('sends what it is given as a form has it, and leaves out what is undefined', async () => {
    const params = { From: undefined, Note: undefined, Tags: ['a', 'b'], Speech: { text: 'x' }, Retries: 2 };
    for (const event of ['voice.inbound', 'voice.gather']) {
      const { asked } = await begin({ event, params });
      expect(asked[0]).toMatchObject({ To: BASIC.To, Tags: '["a","b"]', Speech: '{"text":"x"}', Retries: '2' });
      expect(Object.keys(asked[0] ?? {}).filter((name) => ['From', 'Note'].includes(name))).toEqual([]);
    }
  });

  it('keeps the id and the numbers that it is given, also with documented parameters alone', async () => {
    for (const documentedOnly of [false, true]) {
      const known = { CallSid: 'call-2', From: '+12025550133' };
      const params = { ...known, CallStatus: 'ringing', Digits: '7' };
      const { call, asked } = await begin({ event: 'voice.gather', params }, { documentedOnly });
      expect(asked).toMatchObject([
        { ...BASIC, ...known, CallStatus: 'ringing', Vars: '{"main_menu":{"digits":"7","speech":""}}' },
        { ...BASIC, ...known },
      ]);
      expect(asked[0]?.['Digits']).toBe(documentedOnly ? undefined : '7');
      expect(call.callSid).toBe('call-2');
    }
  });

  it('sets the variables that it is told, as an object or as text', async () => {
    for (const Vars of [{ city: 'Fargo' }, '{"city":"Fargo"}']) {
      const { call, asked } = await begin({ event: 'voice.redirect', params: { Vars } });
      expect(call.vars).toEqual({ city: 'Fargo' });
      expect(asked.map((params) => params['Vars'])).toEqual(['{"city":"Fargo"}', '{"city":"Fargo"}']);
    }
    await expect(begin({ event: 'voice.redirect', params: { Vars: 'Fargo' } })).rejects.toThrow(
      'VOX_PHONE_OPTION: `Vars` of params is no object. Give one: { Vars: { city: "Fargo" } }.',
    );
  });

  it('begins as ever without an event', async () => {
    const { asked } = await begin({});
    expect(asked[0]).toMatchObject({ ...BASIC, CallStatus: 'ringing' });
    expect(asked[0]).not.toHaveProperty('Vars');
  });
});
