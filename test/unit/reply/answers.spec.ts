import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import {
  bearer,
  DropDelivery,
  RetryDelivery,
  signedLinks,
  step,
  voxml,
  VoxmlError,
  type Voxml,
  type VoxWebhooksOptions,
} from 'nestjs-vox-webhooks';
import type { DeadLetter } from 'nestjs-vox-webhooks/ports';
import { linkQuery } from '../../../src/credentials/link-mark.js';
import type { BoundHandler } from '../../../src/handlers/bound-handler.interface.js';
import { printDocument } from '../../../src/reply/document-printer.js';
import { LinkPrinter } from '../../../src/reply/link-printer.js';
import { WebhookPaths } from '../../../src/routing/webhook-paths.js';
import { VoxLink } from '../../../src/voxml/vox-link.js';
import { CapturedLogger } from '../../support/captured-logger.js';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, TOKEN } from '../../support/words.js';
import { ask, bound, composeWith, type Sent } from '../receiver/ask.js';

const HANG_UP = '<Response><Hangup/></Response>';
const FALLBACK = '<Response><Say>Later</Say></Response>';
const broken = (): never => {
  throw new Error('broken');
};

let logger: CapturedLogger;
beforeEach(() => Logger.overrideLogger((logger = new CapturedLogger())));
afterEach(() => Logger.overrideLogger(['error', 'warn']));

/** The method whose URL is written into documents. */
class Menu {
  choose(): string {
    return HANG_UP;
  }
}
const form = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();
const call = (more: Partial<Sent> = {}, fields: Readonly<Record<string, string>> = {}): Sent => ({
  url: `${PATH}/voice.inbound`,
  headers: [GOOD, FORM_TYPE],
  body: form({
    CallSid: 'c1',
    From: '+12025550188',
    To: '+12025550123',
    CallStatus: 'ringing',
    ApiVersion: 'v0',
    ...fields,
  }),
  ...more,
});
const receipt = (fields: object = {}): Sent => ({
  url: `${PATH}/sms.dlr`,
  headers: [GOOD, JSON_TYPE],
  body: JSON.stringify({
    type: 'per_recipient',
    api_version: '2025-02-01',
    message_id: 'm1',
    to: '+12025550188',
    status: 'sent',
    ...fields,
  }),
});
const compose = (work: () => unknown, options: Partial<VoxWebhooksOptions> = {}, more: Partial<BoundHandler> = {}) =>
  composeWith(
    [
      bound('Desk.take', ['sms.dlr'], work),
      { ...bound('Desk.answer', ['voice.inbound'], work), ...more },
      { ...bound('Menu.choose', ['voice.gather'], work), type: Menu, options: { step: 'the menu' } },
    ],
    options,
  );
const answer = (work: () => unknown, options?: Partial<VoxWebhooksOptions>, sent = call()) =>
  ask(compose(work, options), sent);
const codeOf = (body: string): unknown => (JSON.parse(body) as { readonly code?: unknown }).code;

describe('the answer of a call', () => {
  it.each<[string, unknown, string]>([
    ['a document of the builder', voxml().say('a & b').hangup(), '<Response><Say>a &amp; b</Say><Hangup/></Response>'],
    ['text', FALLBACK, FALLBACK],
    ['bytes', Buffer.from('<Response><Say>ä</Say></Response>'), '<Response><Say>ä</Say></Response>'],
    ['what prints itself', { toString: () => FALLBACK }, FALLBACK],
    [
      'text with characters that XML forbids',
      '<Response><Say>a\u0000b</Say></Response>',
      '<Response><Say>ab</Say></Response>',
    ],
    ['64 KB', `<Response>${' '.repeat(65_536 - 21)}</Response>`, `<Response>${' '.repeat(65_536 - 21)}</Response>`],
  ])('is %s', async (_what, value, body) => {
    const told = await answer(() => value);
    expect([told.status, told.body === body]).toEqual([200, true]);
    expect(told.headers).toEqual({ 'Content-Type': 'application/xml; charset=utf-8', 'vox-outcome': 'VOX_HANDLED' });
  });

  it.each<[string, () => unknown, string]>([
    ['nothing', () => undefined, 'the handler returned undefined'],
    ['null', () => null, 'the handler returned null'],
    ['a number', () => 7, 'the handler returned number'],
    ['a list', () => [FALLBACK], 'the handler returned object'],
    ['what has no text', () => Object.create(null) as object, 'the handler returned object'],
    ['a function', () => broken, 'the handler returned function'],
    ['what cannot print itself', () => ({ toString: broken }), 'toString() of what the handler returned threw'],
    [
      'what says why not',
      () => ({
        toString: () => {
          throw new VoxmlError('Say', undefined, 'holds a wish');
        },
      }),
      'holds a wish',
    ],
    [
      'bytes that are no UTF-8',
      () => Buffer.from('<Response>\xff</Response>', 'latin1'),
      'encoding is not UTF-8 (line 1)',
    ],
    ['no XML', () => 'hello', 'text outside the root element'],
    [
      'one byte more than 64 KB',
      () => `<Response>${' '.repeat(65_537 - 21)}</Response>`,
      'the document is larger than 64 KB',
    ],
    [
      'more than 64 KB of few characters',
      () => `<Response>${'語'.repeat(21_840)}</Response>`,
      'the document is larger than 64 KB',
    ],
    [
      'a document of the builder of more than 64 KB',
      () => Array.from({ length: 70 }).reduce((document: Voxml) => document.say('x'.repeat(1_000)), voxml()),
      'the document is larger than 64 KB',
    ],
    ['a link to nowhere', () => voxml().redirect(step(Menu, 'choose') as never), 'in this registration'],
  ])('is the fallback for %s, and the log says why', async (_what, work, words) => {
    const told = await answer(work, { calls: { fallback: FALLBACK } });
    expect([told.status, told.body, told.headers['vox-outcome']]).toEqual([200, FALLBACK, 'VOX_NO_DOCUMENT;fallback']);
    expect(logger.text).toContain('VOX_NO_DOCUMENT voice.inbound 200');
    expect(logger.text).toContain(words);
  });

  it.each<[string, () => unknown, string, number]>([
    ['fails', broken, 'VOX_HANDLER_FAILED', 500],
    ['asks for a retry', () => Promise.reject(new RetryDelivery('later')), 'VOX_RETRY', 503],
    ['drops it', () => Promise.reject(new DropDelivery('later')), 'VOX_DROPPED', 200],
    ['is late', () => new Promise(() => undefined), 'VOX_HANDLER_LATE', 503],
  ])('is the fallback where its handler %s, or without one the status', async (_what, work, code, status) => {
    const calls = { deadline: 20 };
    const told = await answer(work, { calls: { ...calls, fallback: FALLBACK } });
    expect([told.status, told.body, told.headers['vox-outcome']]).toEqual([200, FALLBACK, `${code};fallback`]);
    const without = await answer(work, { calls: { ...calls, fallback: false } });
    expect([without.status, without.body && codeOf(without.body)]).toEqual([status, status === 200 ? '' : code]);
    expect(without.headers['vox-outcome']).toBe(code);
  });

  it.each<[string, VoxWebhooksOptions['calls'], string, RegExp]>([
    ['hangs up by default', {}, HANG_UP, /^(?!.*fallback.*threw)/s],
    ['may be made', { fallback: () => voxml().say('Later') }, FALLBACK, /^(?!.*fallback.*threw)/s],
    ['hangs up where it cannot be made', { fallback: broken }, HANG_UP, /the `fallback` option threw/],
    [
      'hangs up where it is no document',
      { fallback: () => 'hello' },
      HANG_UP,
      /the `fallback` option threw.*text outside the root element/s,
    ],
  ])('of a failure %s', async (_what, calls, body, line) => {
    expect((await answer(broken, { calls })).body).toBe(body);
    expect(logger.text).toMatch(line);
  });

  it('of a failure is that of the handler, where it has one', async () => {
    const registration = compose(broken, { calls: { fallback: HANG_UP } }, { options: { fallback: FALLBACK } });
    expect((await ask(registration, call())).body).toBe(FALLBACK);
  });

  it.each<[string, Sent, string]>([
    ['cannot be read', call({ body: 'a=1&a=2' }), 'VOX_BODY_REPEATED_KEY'],
    ['lacks what it needs', call({ body: form({ From: '+12025550188' }) }), 'VOX_PAYLOAD_INVALID;fields="CallSid"'],
    ['is of another type', call({ headers: [GOOD, ['Content-Type', 'text/plain']] }), 'VOX_CONTENT_TYPE'],
    ['nobody answers', call({ url: `${PATH}/voice.record` }), 'VOX_EVENT_UNHANDLED'],
  ])('that %s is the fallback', async (_what, sent, told) => {
    const { status, body, headers } = await answer(() => FALLBACK, { calls: { fallback: HANG_UP } }, sent);
    expect([status, body, headers['vox-outcome']]).toEqual([200, HANG_UP, `${told};fallback`]);
  });

  it('is kept for a repeat of a request whose answer got lost, and for that alone', async () => {
    let count = 0;
    const { receiver, paths } = compose(() => voxml().say(String(++count)));
    const receive = async (isLost: boolean): Promise<string> => {
      const { method = 'POST', url = '', headers = [], body = '' } = call();
      const request = {
        head: {
          method,
          url,
          headers: Object.fromEntries(headers.map(([n, v]) => [n.toLowerCase(), v])),
          rawHeaders: headers.flat(),
        },
        isSecure: false,
        parsed: undefined,
        read: () => Promise.resolve(Buffer.from(body)),
      };
      const route = paths.locate(url) ?? 'unknown-route';
      const onLost = (callback: () => void): void => void (isLost && callback());
      return (await receiver.receive(request, route, { request: undefined, onLost })).answer.body;
    };
    const said = (n: number): string => `<Response><Say>${n}</Say></Response>`;
    expect([await receive(true), await receive(false), await receive(false)]).toEqual([said(1), said(1), said(2)]);
  });
});

describe('links of a document', () => {
  const build = (): unknown => voxml().gather({ action: step(Menu, 'choose') }, (g) => g.say('a'));
  const links = signedLinks('secret-0123456789-0123456789-abcdef');
  const gather = `${PATH}/voice.gather/the%20menu`;
  const signed = (callSid: string, path = gather): string =>
    `?${linkQuery({ callSid, signature: links.sign?.(path, callSid) ?? '' })}`;
  const withLinks = { auth: [bearer(TOKEN), links] };
  const actionOf = (body: string): string => (/action="([^"]*)"/.exec(body)?.[1] ?? '').replaceAll('&amp;', '&');

  it('lead to the step of a handler, which names the result', async () => {
    const { body } = await answer(build);
    expect(body).toBe(`<Response><Gather action="${gather}" output="the_menu"><Say>a</Say></Gather></Response>`);
    const other = await answer(() =>
      voxml().gather({ action: step(Menu, 'choose'), output: 'mine' }, (g) => g.say('a')),
    );
    expect(actionOf(other.body)).toBe(`${gather}?vox-output=mine`);
    const same = await answer(() =>
      voxml().gather({ action: step(Menu, 'choose'), output: 'the_menu' }, (g) => g.say('a')),
    );
    expect(actionOf(same.body)).toBe(gather);
    const both = () => voxml().gather({ action: step(Menu, 'choose'), output: 'mine' }, (g) => g.say('a'));
    expect(actionOf((await answer(both, withLinks)).body)).toBe(`${gather}${signed('c1')}&vox-output=mine`);
  });

  it('that are none of a handler, or have no routes to lead to, are told apart in the log', async () => {
    class Elsewhere extends VoxLink {}
    await answer(() => voxml().redirect(new Elsewhere() as never));
    expect(logger.text).toContain(
      'the link is not a handler of voice.redirect in this registration; write step(Type, method)',
    );
    const { handlers } = compose(build);
    const printer = new LinkPrinter(handlers, new WebhookPaths(false, '', () => PATH));
    const use = { element: 'Gather', attribute: 'action', event: 'voice.gather' } as const;
    expect(() => printer.output(step(Menu, 'choose'), use)).toThrow('a registration without routes has no links');
  });

  it('are signed for the call of the request', async () => {
    expect(actionOf((await answer(build, withLinks)).body)).toBe(`${gather}${signed('c1')}`);
    const open = await answer(build, withLinks, call({}, { CallSid: '~c1' }));
    expect(actionOf(open.body)).toBe(gather);
  });

  it('are signed for the call of the link that has brought the request, and for no other', async () => {
    const url = `${PATH}/voice.inbound${signed('c1', `${PATH}/voice.inbound`)}`;
    expect(actionOf((await answer(build, withLinks, call({ url, headers: [FORM_TYPE] }))).body)).toBe(
      `${gather}${signed('c1')}`,
    );
    const open = `${PATH}/voice.inbound${signed('~1', `${PATH}/voice.inbound`)}`;
    expect(actionOf((await answer(build, withLinks, call({ url: open, headers: [FORM_TYPE] }))).body)).toBe(gather);
  });

  it.each<[string, object, string]>([
    ['method', step(Menu, 'other' as never), 'Menu.other is not a handler of voice.gather in this registration'],
    [
      'class',
      step(
        class Other {
          choose(): void {}
        },
        'choose',
      ),
      'Other.choose is not a handler of voice.gather',
    ],
  ])('to no %s are told apart in the log', async (_what, action, words) => {
    await answer(() => voxml().gather({ action: action as never }, (g) => g.say('a')));
    expect(logger.text).toContain(words);
  });
});

describe('the answer of another event', () => {
  it.each([
    [200, undefined],
    [202, 202],
    [204, 204],
  ] as const)('has no body: %i', async (status, acknowledge) => {
    const told = await answer(() => undefined, acknowledge ? { acknowledge } : {}, receipt());
    expect(told).toMatchObject({ status, body: '', headers: { 'vox-outcome': 'VOX_HANDLED' } });
    const dropped = await answer(
      () => Promise.reject(new DropDelivery('')),
      acknowledge ? { acknowledge } : {},
      receipt(),
    );
    expect(dropped).toMatchObject({ status, body: '', headers: { 'vox-outcome': 'VOX_DROPPED' } });
  });

  it.each<[string, Sent, number, string]>([
    ['that nobody knows', { ...receipt(), body: '{"a":"b"}', url: PATH }, 200, 'VOX_EVENT_UNKNOWN'],
    ['that nobody takes', { ...receipt({ type: 'mo' }), url: `${PATH}/sms.mo` }, 422, 'VOX_PAYLOAD_INVALID'],
    ['that cannot be read', { ...receipt(), body: '{' }, 400, 'VOX_BODY_JSON'],
    ['that does not fit', receipt({ message_id: '' }), 422, 'VOX_PAYLOAD_INVALID'],
  ])('%s says so', async (_what, sent, status, code) => {
    const told = await answer(() => undefined, {}, sent);
    expect([told.status, String(told.headers['vox-outcome']).split(';')[0]]).toEqual([status, code]);
    expect(told.body === '' ? code : codeOf(told.body)).toBe(code);
  });

  describe('by options', () => {
    const letters: DeadLetter[] = [];
    const deadLetters = { put: (letter: DeadLetter) => Promise.resolve(void letters.push(letter)) };
    beforeEach(() => void (letters.length = 0));
    const unknown = { ...receipt(), body: '{"a":"b"}', url: PATH };

    it.each<[string, Partial<VoxWebhooksOptions>, Sent, number, string, readonly string[]]>([
      [
        'kept, though it does not fit',
        { onInvalid: 'quarantine' },
        receipt({ message_id: '' }),
        200,
        'VOX_QUARANTINED;fields="message_id"',
        ['VOX_PAYLOAD_INVALID'],
      ],
      [
        'kept, though it cannot be read',
        { onUndecodable: 'quarantine' },
        { ...receipt(), body: '{' },
        200,
        'VOX_QUARANTINED',
        ['VOX_BODY_JSON'],
      ],
      [
        'kept, though nobody knows it',
        { onUnhandled: 'quarantine' },
        unknown,
        200,
        'VOX_QUARANTINED',
        ['VOX_EVENT_UNKNOWN'],
      ],
      ['refused, as nobody knows it', { onUnhandled: 'reject' }, unknown, 404, 'VOX_EVENT_REFUSED', []],
      [
        'refused, as it does not fit',
        { onInvalid: 'reject' },
        receipt({ message_id: '' }),
        422,
        'VOX_PAYLOAD_INVALID;fields="message_id"',
        [],
      ],
      [
        'delivered, though it does not fit',
        { onInvalid: 'deliver-raw' },
        receipt({ message_id: '' }),
        200,
        'VOX_HANDLED',
        [],
      ],
    ])('is %s', async (_what, options, sent, status, told, codes) => {
      const { headers, ...rest } = await answer(() => undefined, { ...options, deadLetters }, sent);
      expect([rest.status, String(headers['vox-outcome'])]).toEqual([status, told]);
      expect(letters.map(({ code }) => code)).toEqual(codes);
    });

    it('is a failure of the sink, where that is down', async () => {
      const down = { deadLetters: { put: () => Promise.reject(new Error('full')) }, onInvalid: 'quarantine' as const };
      const told = await answer(() => undefined, down, receipt({ message_id: '' }));
      expect([told.status, codeOf(told.body), told.headers['Retry-After']]).toEqual([503, 'VOX_SINK_DOWN', '5']);
      const dropped = await answer(() => Promise.reject(new DropDelivery('')), down, receipt());
      expect([dropped.status, codeOf(dropped.body)]).toEqual([503, 'VOX_SINK_DOWN']);
    });
  });

  it.each<[boolean | 'detailed', unknown]>([
    [false, undefined],
    [true, 'VOX_HANDLED;flaws="tag"'],
    [
      'detailed',
      /^VOX_HANDLED;flaws="tag";event="sms\.dlr";version="2025-02-01";credential="bearer_1";handlers="Desk\.take [\d.]+ VOX_HANDLED"$|^VOX_HANDLED;flaws="tag";event="sms\.dlr";version="2025-02-01";credential="bearer#1";handlers="Desk\.take [\d.]+ VOX_HANDLED"$/,
    ],
  ])('tells of itself as it is asked to: %p', async (outcomeHeader, told) => {
    const { headers } = await answer(() => undefined, { outcomeHeader }, receipt({ tag: {} }));
    if (told instanceof RegExp) expect(headers['vox-outcome']).toMatch(told);
    else expect(headers['vox-outcome']).toBe(told);
    const refused = await answer(() => undefined, { outcomeHeader }, { ...receipt(), body: '{' });
    expect(refused.headers['vox-outcome'] === undefined).toBe(outcomeHeader === false);
  });
});

it('a document that is not printed by the package alone is checked; its own is not', () => {
  const url = (): string => '/x';
  expect(printDocument(voxml().say('a\u0000'), { url })).toBe('<Response><Say>a</Say></Response>');
  expect(() => printDocument('<Response>', { url })).toThrow(expect.objectContaining({ outcome: 'noDocument' }));
  const linked = voxml().redirect(step(Menu, 'choose') as never);
  expect(() => printDocument(linked, { url: broken })).toThrow(
    expect.objectContaining({ details: ['the document cannot be printed'], cause: new Error('broken') }),
  );
});
