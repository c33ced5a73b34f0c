import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { asRefusal } from '../../../src/outcomes/as-refusal.js';
import type { Outcome } from '../../../src/outcomes/outcome.interface.js';
import { outcomeHeader, type ToldOutcome } from '../../../src/outcomes/outcome-header.js';
import { OUTCOMES } from '../../../src/outcomes/outcomes.js';
import { refusalAnswer } from '../../../src/outcomes/refusal-answer.js';
import { SenderGoneError } from '../../../src/outcomes/sender-gone.error.js';
import { VoxRefusalError } from '../../../src/outcomes/vox-refusal.error.js';

const ROWS = Object.entries<Outcome>(OUTCOMES);
const LATER = { informational: 503, actionable: 'fallback', withoutFallback: 503 } as const;
const UNREADABLE = {
  informational: 400,
  actionable: 'fallback',
  withoutFallback: 400,
  option: 'onUndecodable',
  log: 'warn',
} as const;
const both = (status: number) => ({ informational: status, actionable: status });
const DONE = { informational: 200, actionable: 'document', log: 'debug' } as const;
const ANSWERS = (status: number) =>
  ({ informational: status, actionable: 'fallback', withoutFallback: status }) as const;

/** All but the words. */
const POLICY: Readonly<Record<keyof typeof OUTCOMES, Partial<Outcome>>> = {
  handled: { code: 'VOX_HANDLED', ...DONE },
  stored: { code: 'VOX_STORED', ...DONE },
  duplicate: { code: 'VOX_DUPLICATE', ...DONE },
  dropped: { code: 'VOX_DROPPED', ...ANSWERS(200), log: 'debug' },
  failed: { code: 'VOX_HANDLER_FAILED', ...ANSWERS(500), log: 'error' },
  retry: { code: 'VOX_RETRY', ...LATER, retryAfter: 5, log: 'warn' },
  late: { code: 'VOX_HANDLER_LATE', ...LATER, retryAfter: 5, log: 'error' },
  noDocument: { code: 'VOX_NO_DOCUMENT', ...ANSWERS(500), log: 'error' },
  busy: { code: 'VOX_BUSY', informational: 503, actionable: 'document', retryAfter: 2, log: 'debug' },
  storeDown: { code: 'VOX_STORE_DOWN', informational: 503, actionable: 'document', retryAfter: 5, log: 'error' },
  unauthorized: { code: 'VOX_UNAUTHORIZED', ...both(401), close: true, log: 'warn' },
  authUnavailable: { code: 'VOX_AUTH_UNAVAILABLE', ...both(503), close: true, retryAfter: 5, log: 'error' },
  insecure: { code: 'VOX_HTTPS_REQUIRED', ...both(403), close: true, log: 'warn' },
  methodNotAllowed: { code: 'VOX_METHOD_NOT_ALLOWED', ...both(405), headers: { Allow: 'GET, POST' }, log: 'warn' },
  unknownRoute: { code: 'VOX_ROUTE_UNKNOWN', ...both(404), log: 'warn' },
  probe: { code: 'VOX_ENDPOINT_CHECK', ...both(200), log: 'debug' },
  draining: { code: 'VOX_DRAINING', ...both(503), shed: true, close: true, log: 'warn' },
  overloaded: { code: 'VOX_OVERLOADED', ...LATER, shed: true, close: true, retryAfter: 2, log: 'warn' },
  mediaType: {
    code: 'VOX_CONTENT_TYPE',
    ...ANSWERS(415),
    headers: { 'Accept-Post': 'application/json, application/x-www-form-urlencoded' },
    log: 'warn',
  },
  contentCoding: {
    code: 'VOX_CONTENT_ENCODING',
    ...ANSWERS(415),
    headers: { 'Accept-Encoding': 'identity' },
    log: 'warn',
  },
  tooLarge: { code: 'VOX_BODY_TOO_LARGE', ...ANSWERS(413), close: true, log: 'warn' },
  tooSlow: { code: 'VOX_BODY_TIMEOUT', ...ANSWERS(408), close: true, log: 'warn' },
  emptyBody: { code: 'VOX_BODY_EMPTY', ...UNREADABLE },
  badUtf8: { code: 'VOX_BODY_UTF8', ...UNREADABLE },
  badJson: { code: 'VOX_BODY_JSON', ...UNREADABLE },
  tooDeep: { code: 'VOX_BODY_DEPTH', ...UNREADABLE },
  tooManyKeys: { code: 'VOX_BODY_KEYS', ...UNREADABLE },
  repeatedKey: { code: 'VOX_BODY_REPEATED_KEY', ...UNREADABLE },
  notAnObject: { code: 'VOX_BODY_NOT_OBJECT', ...UNREADABLE },
  invalid: { code: 'VOX_PAYLOAD_INVALID', ...ANSWERS(422), option: 'onInvalid', log: 'warn' },
  quarantined: { code: 'VOX_QUARANTINED', ...ANSWERS(200), log: 'error' },
  sinkDown: { code: 'VOX_SINK_DOWN', ...LATER, retryAfter: 5, log: 'error' },
  unknownEvent: {
    code: 'VOX_EVENT_UNKNOWN',
    informational: 200,
    actionable: 'fallback',
    withoutFallback: 404,
    option: 'onUnhandled',
    log: 'warn',
  },
  unhandled: {
    code: 'VOX_EVENT_UNHANDLED',
    informational: 200,
    actionable: 'fallback',
    withoutFallback: 404,
    option: 'onUnhandled',
    log: 'warn',
  },
  unknownStep: { code: 'VOX_STEP_UNKNOWN', ...both(404), option: 'onUnhandled', log: 'warn' },
  unhandledRefused: { code: 'VOX_EVENT_REFUSED', ...ANSWERS(404), log: 'warn' },
};

describe('the outcome policy', () => {
  it.each(ROWS)('%s', (name, { message: _message, remedy: _remedy, ...row }) => {
    expect(row).toEqual(POLICY[name as keyof typeof POLICY]);
  });

  // The documents are generated, and read by people: what they say is what the table says.
  const documented = readFileSync('docs/outcomes.md', 'utf8').replaceAll('`', '');
  it.each(ROWS)('%s is worded as in docs/outcomes.md', (_name, { code, message, remedy }) => {
    const line = documented.split('\n').find((one) => one.startsWith(`| ${code} `)) ?? '';
    const cells = line.split('|').map((cell) => cell.trim().toLowerCase());
    expect(cells.slice(4, 6)).toEqual([`${message}.`, remedy].map((text) => text.replaceAll('`', '').toLowerCase()));
  });
});

describe('a refusal', () => {
  it('has the row, the code and the words of its outcome, and nothing else', () => {
    const refusal = new VoxRefusalError('tooLarge');
    expect(refusal).toMatchObject({
      outcome: 'tooLarge',
      code: 'VOX_BODY_TOO_LARGE',
      details: [],
      fields: [],
      headers: {},
    });
    expect([refusal.getStatus(), refusal.cause, refusal.isDropped]).toEqual([413, undefined, false]);
    expect(refusal.getResponse()).toEqual({ code: 'VOX_BODY_TOO_LARGE', message: 'body too large' });
    expect(refusal.row).toBe(OUTCOMES.tooLarge);
  });

  it('keeps what it is given', () => {
    const given = { details: ['a'], fields: ['b'], headers: { C: 'd' }, cause: new Error('e') };
    const refusal = new VoxRefusalError('invalid', { ...given, status: 200 });
    expect(refusal).toMatchObject(given);
    expect(refusal.getStatus()).toBe(200);
  });

  it.each([
    ['unauthorized', 200, true],
    ['unauthorized', 299, true],
    ['unauthorized', 300, false],
    ['unauthorized', undefined, false],
    ['invalid', 200, false],
  ] as const)('%s with status %s is dropped without a word: %s', (outcome, status, isDropped) => {
    const refusal = new VoxRefusalError(outcome, status === undefined ? {} : { status });
    expect(refusal.isDropped).toBe(isDropped);
    expect(refusalAnswer(refusal, true).body === '').toBe(isDropped);
  });

  it('of what was thrown is that refusal, or a failure with its cause', () => {
    const own = new VoxRefusalError('busy');
    expect(asRefusal(own)).toBe(own);
    for (const error of [new Error('broken'), 'text', undefined])
      expect(asRefusal(error)).toMatchObject({ outcome: 'failed', cause: error });
  });

  it('of a sender that is gone is that of a slow one', () => expect(new SenderGoneError().outcome).toBe('tooSlow'));
});

describe('the answer of a refusal', () => {
  const PLAIN = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };

  it.each<[string, VoxRefusalError, object]>([
    ['a plain one', new VoxRefusalError('unknownRoute'), {}],
    ['one that closes', new VoxRefusalError('tooLarge'), { Connection: 'close' }],
    ['one that asks for a retry', new VoxRefusalError('busy'), { 'Retry-After': '2' }],
    ['one with headers of its outcome', new VoxRefusalError('methodNotAllowed'), { Allow: 'GET, POST' }],
    [
      'one with headers of its own',
      new VoxRefusalError('retry', { headers: { 'Retry-After': '30' } }),
      { 'Retry-After': '30' },
    ],
  ])('%s', (_what, refusal, headers) => {
    const { code, message } = refusal.row;
    expect(refusalAnswer(refusal)).toEqual({
      status: refusal.getStatus(),
      headers: { ...PLAIN, ...headers },
      body: JSON.stringify({ code, message }),
    });
    expect(refusalAnswer(refusal, true).headers).toEqual({ ...PLAIN, ...headers, 'vox-outcome': code });
  });

  it('of a dropped one is that of a success, whatever is told', () => {
    const dropped = new VoxRefusalError('unauthorized', { status: 202 });
    for (const isTold of [false, true])
      expect(refusalAnswer(dropped, isTold)).toEqual({ status: 202, headers: {}, body: '' });
  });

  it('names the fields where it is told', () => {
    const refusal = new VoxRefusalError('invalid', { fields: ['from', 'to'] });
    expect(refusalAnswer(refusal, true).headers['vox-outcome']).toBe('VOX_PAYLOAD_INVALID;fields="from,to"');
  });
});

describe('the header that tells the outcome', () => {
  const run = { handler: 'Messages.inbound', ms: 3.2, code: 'VOX_HANDLED' };
  const inside = { event: 'sms.mo', version: 'v1', credential: 'bearer#1', handlers: [run] };
  it.each<[string, Omit<ToldOutcome, 'code'>, string]>([
    ['the code alone', {}, ''],
    ['no empty list', { fields: [], flaws: [] }, ''],
    ['fields that have refused the event', { fields: ['to', 'from'] }, ';fields="to,from"'],
    ['fields that were left out', { flaws: ['tag'] }, ';flaws="tag"'],
    ['both, and a fallback', { fields: ['to'], flaws: ['tag'], fallback: true }, ';fields="to";flaws="tag";fallback'],
    ['no fallback where there was none', { fallback: false }, ''],
    [
      'what happened inside',
      { inside },
      ';event="sms.mo";version="v1";credential="bearer#1";handlers="Messages.inbound 3.2 VOX_HANDLED"',
    ],
    [
      'nothing of what is not known',
      { inside: { event: undefined, version: undefined, credential: 'none', handlers: [] } },
      ';credential="none"',
    ],
    [
      'several handlers',
      { inside: { ...inside, handlers: [run, { ...run, ms: 1 }] } },
      ';event="sms.mo";version="v1";credential="bearer#1"' +
        ';handlers="Messages.inbound 3.2 VOX_HANDLED,Messages.inbound 1 VOX_HANDLED"',
    ],
    [
      'names without what a header cannot have, and at most 64 characters of them',
      { inside: { ...inside, event: 'a"b;c d\n\u00e4é-_.#$', version: 'x'.repeat(65), handlers: [] } },
      `;event="a_b_c_d___-_.#$";version="${'x'.repeat(64)}";credential="bearer#1"`,
    ],
  ])('has %s', (_what, told, parameters) => {
    expect(outcomeHeader({ code: 'VOX_X', ...told })).toEqual({ 'vox-outcome': `VOX_X${parameters}` });
  });

  it('tells of 20 handlers at most', () => {
    const handlers = Array.from({ length: 21 }, (_, at) => ({ ...run, handler: `H.m${at}` }));
    const text = String(outcomeHeader({ code: 'VOX_X', inside: { ...inside, handlers } })['vox-outcome']);
    expect(text).toContain('H.m19 ');
    expect(text).not.toContain('H.m20 ');
  });
});
