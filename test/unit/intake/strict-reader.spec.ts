import { describe, expect, it } from '@jest/globals';
import type { VoxEventName } from 'nestjs-vox-webhooks';
import { StrictReader } from '../../../src/intake/strict-reader.js';
import { SenderGoneError } from '../../../src/outcomes/sender-gone.error.js';
import { VoxRefusalError } from '../../../src/outcomes/vox-refusal.error.js';
import { RequestContext } from '../../../src/request/request-context.js';
import type { WebhookRequest } from '../../../src/request/webhook-request.interface.js';
import { headOf } from '../../support/head-of.js';
import { FORM_TYPE, JSON_TYPE } from '../../support/words.js';

const LIMIT = 100;
const DEADLINE = 5_000;

interface Sent {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string | Buffer | Error;
  readonly parsed?: WebhookRequest['parsed'];
  readonly event?: VoxEventName;
  readonly contentTypes?: 'strict' | 'sniff';
  readonly fault?: VoxRefusalError;
}

/** What became of a request: what is in its context, and how often its bytes were asked for. */
async function read(sent: Sent) {
  const { method = 'POST', url = '/', headers = [JSON_TYPE], body = '', parsed, event, contentTypes = 'strict' } = sent;
  const asked: (readonly [number, number])[] = [];
  const request: WebhookRequest = {
    head: headOf(method, url, headers),
    isSecure: false,
    parsed,
    read: (...limits) => {
      asked.push(limits);
      return body instanceof Error ? Promise.reject(body) : Promise.resolve(Buffer.from(body));
    },
  };
  const context = new RequestContext('default', request.head, { credential: 'none' }, event);
  context.fault = sent.fault;
  const reader = new StrictReader({ limit: LIMIT, deadline: DEADLINE, contentTypes });
  let refusal: unknown;
  await reader.read(context, request).catch((error: unknown) => (refusal = error));
  const { params, probe, isUnread, fault } = context;
  return {
    params: params && { ...params },
    bytes: context.bytes.toString(),
    probe,
    isUnread,
    fault: fault?.outcome,
    refusal: refusal instanceof VoxRefusalError ? refusal.outcome : refusal,
    asked,
  };
}

const NOTHING = { fault: undefined, refusal: undefined, isUnread: false, probe: false };
const GZIP = ['Content-Encoding', 'gzip'] as const;
const TEXT = ['Content-Type', 'text/plain'] as const;

describe('the strict reader', () => {
  it.each<[string, Sent, object]>([
    ['JSON', { body: '{"a":"1"}' }, { a: '1' }],
    ['a form', { headers: [FORM_TYPE], body: 'a=1' }, { a: '1' }],
    ['another spelling of a type', { headers: [['Content-Type', 'Application/JSON;']], body: '{"a":"1"}' }, { a: '1' }],
    ['a body without coding', { headers: [JSON_TYPE, ['Content-Encoding', 'identity']], body: '{}' }, {}],
    [
      'a list of the event that the route names',
      { headers: [FORM_TYPE], body: 'media=1', event: 'mms.mo' },
      { media: ['1'] },
    ],
  ])('reads %s, within limit and deadline', async (_what, sent, params) => {
    expect(await read(sent)).toEqual({ ...NOTHING, params, bytes: sent.body, asked: [[LIMIT, DEADLINE]] });
  });

  it.each<[string, Sent, string]>([
    ['of another type', { headers: [TEXT] }, 'mediaType'],
    ['without a type', { headers: [] }, 'mediaType'],
    ['with two types', { headers: [JSON_TYPE, JSON_TYPE] }, 'mediaType'],
    ['that is packed', { headers: [JSON_TYPE, GZIP] }, 'contentCoding'],
  ])('refuses a body %s unread; a call hears its fallback', async (_what, sent, outcome) => {
    const unread = { params: undefined, bytes: '', probe: false, asked: [] };
    expect(await read(sent)).toEqual({ ...unread, fault: undefined, refusal: outcome, isUnread: false });
    const call = await read({ ...sent, event: 'voice.inbound' });
    expect(call).toEqual({ ...unread, fault: outcome, refusal: undefined, isUnread: true });
  });

  it.each<[string, Sent, string]>([
    ['is empty', { body: '' }, 'emptyBody'],
    ['is no JSON', { body: '{' }, 'badJson'],
    ['is a list', { body: '[]' }, 'notAnObject'],
    ['is not in UTF-8', { body: Buffer.from('{"a":"\xff"}', 'latin1') }, 'badUtf8'],
    ['repeats a name', { headers: [FORM_TYPE], body: 'a=1&a=2' }, 'repeatedKey'],
  ])('notes the fault of a body that %s, and has its bytes', async (_what, sent, fault) => {
    for (const event of [undefined, 'voice.inbound'] as const) {
      const found = await read({ ...sent, event });
      expect(found).toMatchObject({ fault, refusal: undefined, isUnread: false, params: undefined });
      expect(found.bytes).toBe(String(sent.body));
    }
  });

  it('refuses one byte more than the limit, whoever has read it', async () => {
    const fits = `"${'x'.repeat(LIMIT - 2)}"`;
    expect((await read({ body: fits })).refusal).toBeUndefined();
    expect((await read({ body: `${fits} ` })).refusal).toBe('tooLarge');
    const parsed = { value: {}, bytes: Buffer.from(`${fits} `) };
    expect((await read({ parsed })).refusal).toBe('tooLarge');
  });

  it.each([
    ['a sender that is gone, call or not', new SenderGoneError(), 'tooSlow', 'tooSlow'],
    ['a slow sender, but not of a call', new VoxRefusalError('tooSlow'), 'tooSlow', undefined],
  ])('refuses %s', async (_what, body, refusal, ofCall) => {
    expect((await read({ body })).refusal).toBe(refusal);
    const call = await read({ body, event: 'voice.inbound' });
    expect([call.refusal, call.fault, call.isUnread]).toEqual([
      ofCall,
      ofCall ? undefined : 'tooSlow',
      ofCall === undefined,
    ]);
  });

  it('reads the bytes of a request that has a fault already, and no more', async () => {
    const found = await read({ body: '{"a":"1"}', event: 'voice.inbound', fault: new VoxRefusalError('overloaded') });
    expect(found).toMatchObject({ params: undefined, fault: 'overloaded', bytes: '{"a":"1"}', isUnread: false });
  });

  it('hands on what a value of another parser throws', async () => {
    const error = new Error('not now');
    const value = {
      get a(): never {
        throw error;
      },
    };
    expect((await read({ parsed: { value, bytes: undefined } })).refusal).toBe(error);
  });

  it('hands on what is no refusal, of a call too', async () => {
    const body = new Error('the socket broke');
    for (const event of [undefined, 'voice.inbound'] as const) expect((await read({ body, event })).refusal).toBe(body);
  });

  describe('where other types are tolerated', () => {
    it.each<[string, object]>([
      ['{"a":"1"}', { a: '1' }],
      [' \n{"a":"1"}', { a: '1' }],
      ['a=1', { a: '1' }],
      ['a={', { a: '{' }],
    ])('%j is found out by how it begins', async (body, params) => {
      expect(await read({ contentTypes: 'sniff', headers: [TEXT], body })).toMatchObject({ ...NOTHING, params });
    });

    it('one that is named is taken at its word', async () => {
      const sniff = { contentTypes: 'sniff' } as const;
      expect((await read({ ...sniff, headers: [FORM_TYPE], body: '{"a":"1"}' })).params).toEqual({ '{"a":"1"}': '' });
      expect((await read({ ...sniff, body: 'a=1' })).fault).toBe('badJson');
      expect((await read({ ...sniff, headers: [TEXT, GZIP], body: '{}' })).refusal).toBe('contentCoding');
    });
  });

  describe('a GET', () => {
    it('has its parameters in the query, whatever its body and its type are', async () => {
      const found = await read({ method: 'GET', url: '/x?a=%C3%A4', headers: [TEXT, GZIP], body: '{"b":1}' });
      expect(found).toMatchObject({ ...NOTHING, params: { a: 'ä' }, bytes: 'a=%C3%A4' });
      expect(found.asked).toHaveLength(1);
    });

    it.each(['/x', '/x?', '/x?&', '/x?vox-link=a.b', '/x?vox-output=a&vox-link=a.b'])(
      'of %s has none: it checks the endpoint',
      async (url) => expect(await read({ method: 'GET', url })).toMatchObject({ ...NOTHING, probe: true }),
    );

    it('has a query that may be longer than a body', async () => {
      const found = await read({ method: 'GET', url: `/x?a=${'x'.repeat(LIMIT)}` });
      expect(found).toMatchObject({ ...NOTHING, params: { a: 'x'.repeat(LIMIT) } });
    });

    it('whose body another parser has read is read alike', async () => {
      for (const bytes of [Buffer.from('b'), undefined]) {
        const found = await read({ method: 'GET', url: '/x?a=1', parsed: { value: { b: 1 }, bytes } });
        expect(found).toMatchObject({ ...NOTHING, params: { a: '1' }, bytes: 'a=1', asked: [] });
      }
    });

    it('has a query of bytes, each a character of its URL', async () => {
      expect((await read({ method: 'GET', url: '/x?a=\u00c3\u00a4' })).params).toEqual({ a: 'ä' });
      expect((await read({ method: 'GET', url: '/x?a=\u00e4' })).fault).toBe('badUtf8');
    });
  });

  describe('what another parser has read', () => {
    const JSON_TEXT = '{"a":"1"}';
    const bytes = Buffer.from(JSON_TEXT);
    const view = new Uint8Array(Buffer.from(`xx${JSON_TEXT}xx`)).subarray(2, 2 + JSON_TEXT.length);

    it.each<[string, WebhookRequest['parsed']]>([
      ['bytes that it kept', { value: { b: 2 }, bytes }],
      ['bytes that it left', { value: bytes, bytes: undefined }],
      ['a part of other bytes', { value: view, bytes: undefined }],
      ['an array buffer', { value: new Uint8Array(bytes).buffer, bytes: undefined }],
      ['text', { value: JSON_TEXT, bytes: undefined }],
    ])('is read anew from %s', async (_what, parsed) => {
      const found = await read({ parsed });
      expect(found).toEqual({ ...NOTHING, params: { a: '1' }, bytes: JSON_TEXT, asked: [] });
    });

    it.each<[string, Sent, object, string]>([
      ['an object of JSON', { parsed: { value: { a: 1 }, bytes: undefined } }, { a: 1 }, '{"a":1}'],
      [
        'a form',
        { headers: [FORM_TYPE], event: 'mms.mo', parsed: { value: { media: '1' }, bytes: undefined } },
        { media: ['1'] },
        '{"media":"1"}',
      ],
      [
        'JSON, which has its lists already',
        { event: 'mms.mo', parsed: { value: { media: '1' }, bytes: undefined } },
        { media: '1' },
        '{"media":"1"}',
      ],
    ])('is taken as it is where no bytes are left: %s', async (_what, sent, params, printed) => {
      expect(await read(sent)).toEqual({ ...NOTHING, params, bytes: printed, asked: [] });
    });

    it('stays as it is: parameters are a copy', async () => {
      const value = Object.freeze({ a: '1', inner: Object.freeze({ constructor: 1 }) });
      expect((await read({ parsed: { value, bytes: undefined } })).params).toEqual({ a: '1', inner: {} });
      expect(Object.hasOwn(value.inner, 'constructor')).toBe(true);
    });

    it.each<[string, unknown, string, string]>([
      ['nothing', undefined, 'notAnObject', '""'],
      ['null', null, 'notAnObject', '""'],
      ['a number', 7, 'notAnObject', '7'],
      ['a list', [1], 'notAnObject', '[1]'],
    ])('and is %s has a fault', async (_what, value, fault, printed) => {
      expect(await read({ parsed: { value, bytes: undefined } })).toMatchObject({ fault, bytes: printed });
    });

    it('and cannot be printed has a fault all the same', async () => {
      expect(await read({ parsed: { value: () => 0, bytes: undefined } })).toMatchObject({
        fault: 'emptyBody',
        bytes: '',
      });
      const circle: { self?: object } = {};
      circle.self = circle;
      expect(await read({ parsed: { value: circle, bytes: undefined } })).toMatchObject({
        fault: 'tooDeep',
        bytes: '{}',
      });
    });
  });

  it('discards what nobody has read, and only that', async () => {
    const asked: unknown[] = [];
    const request = (parsed: WebhookRequest['parsed']): WebhookRequest => ({
      head: { headers: {}, rawHeaders: [] },
      isSecure: false,
      parsed,
      read: (...limits) => (asked.push(limits), Promise.resolve(Buffer.alloc(0))),
    });
    const reader = new StrictReader({ limit: LIMIT, deadline: DEADLINE, contentTypes: 'strict' });
    await reader.discard(request({ value: {}, bytes: undefined }));
    expect(asked).toEqual([]);
    await reader.discard(request(undefined));
    expect(asked).toEqual([[LIMIT, DEADLINE]]);
  });
});
