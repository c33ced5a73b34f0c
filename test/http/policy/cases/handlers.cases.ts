import { expect } from '@jest/globals';
import type { OutcomeName } from 'nestjs-vox-webhooks/diagnostics';
import { DOCUMENT, HANG_UP } from '../support/behaviours.js';
import type { PolicyCase, PolicyGroup } from '../support/policy-case.js';
import { call, json, message } from '../support/requests.js';
import { brokenStore, forgetfulStore, frozenStore, ListedLetters } from '../support/sinks.js';

const notice = (behave: string, ends: OutcomeName, more: Partial<PolicyCase> = {}): PolicyCase => ({
  name: `of a message ${behave}`,
  ends,
  runs: 1,
  send: message({ behave }),
  ...more,
});
const reply = (behave: string, ends: OutcomeName, heard: string | undefined, status?: number): PolicyCase => ({
  name: `of a call ${behave}`,
  ends,
  runs: 1,
  heard,
  status,
  send: call({ behave }),
});
const FAILURES = [
  'throws an Error',
  'throws a string',
  'throws undefined',
  'throws null',
  'rejects at once',
  'rejects late',
  'rejects with undefined',
  'throws what looks like an HTTP error',
];
const RETRIES = ['throws RetryDelivery', 'throws RetryDelivery after 30 s', 'throws RetryDelivery after 1.2 s'];
const NO_DOCUMENTS = [
  'returns nothing',
  'returns null',
  'returns a number',
  'returns true',
  'returns empty text',
  'returns plain text',
  'returns broken XML',
  'returns an open document',
  'returns another root',
  'returns two roots',
  'returns a doctype',
  'returns UTF-16',
  'returns an undeclared entity',
  'returns 64 KB and a byte',
  'returns a plain object',
  'returns an object without prototype',
  'returns an object whose toString throws',
  'returns an object whose toString gives no text',
  'returns a list',
];
const APOLOGY = '<Response><Say>Sorry</Say></Response>';

export const HANDLERS: readonly PolicyGroup[] = [
  {
    rule: 'a handler',
    options: () => ({ handlerDeadline: 3_000 }),
    cases: [
      ...FAILURES.map((behave) => notice(behave, 'failed')),
      ...FAILURES.map((behave) => reply(behave, 'failed', HANG_UP)),
      notice('throws RetryDelivery', 'retry'),
      notice('throws RetryDelivery after 30 s', 'retry', { headers: { 'retry-after': '30' } }),
      notice('throws RetryDelivery after 1.2 s', 'retry', { headers: { 'retry-after': '2' } }),
      ...RETRIES.map((behave) => reply(behave, 'retry', HANG_UP)),
      notice('throws DropDelivery', 'dropped'),
      reply('throws DropDelivery', 'dropped', HANG_UP),
      notice('returns nothing', 'handled'),
      notice('returns a number', 'handled'),
      notice('returns broken XML', 'handled'),
      notice('returns an object whose toString throws', 'handled'),
      ...NO_DOCUMENTS.map((behave) => reply(behave, 'noDocument', HANG_UP)),
      reply('returns a promise of a document', 'handled', DOCUMENT),
      reply('returns an object that prints a document', 'handled', DOCUMENT),
      reply('returns illegal characters', 'handled', DOCUMENT),
      reply('returns 64 KB', 'handled', `<Response><Say>${'x'.repeat(65_504)}</Say></Response>`),
    ],
  },
  {
    rule: 'without a fallback, a handler',
    options: () => ({ calls: { fallback: false, deadline: 250 } }),
    cases: [
      reply('throws an Error', 'failed', undefined),
      reply('throws RetryDelivery', 'retry', undefined),
      { ...reply('throws RetryDelivery after 30 s', 'retry', undefined), headers: { 'retry-after': '30' } },
      reply('throws DropDelivery', 'dropped', undefined),
      reply('takes too long', 'late', undefined),
      ...NO_DOCUMENTS.map((behave) => reply(behave, 'noDocument', undefined)),
      { name: 'of no kind, for an event told by nothing', ends: 'unknownEvent', status: 404, send: call({}, '') },
      { name: 'of a call whose body is broken', ends: 'badJson', send: json('{', '/voice.inbound') },
      reply('returns a promise of a document', 'handled', DOCUMENT),
    ],
  },
  {
    rule: 'with a fallback of the user, a handler',
    options: () => ({ calls: { fallback: APOLOGY, deadline: 250 } }),
    cases: [
      reply('throws an Error', 'failed', APOLOGY),
      reply('takes too long', 'late', APOLOGY),
      reply('returns nothing', 'noDocument', APOLOGY),
    ],
  },
  {
    rule: 'with a fallback that is made per call, a handler',
    options: () => ({ calls: { fallback: () => ({ toString: () => APOLOGY }) } }),
    cases: [reply('throws an Error', 'failed', APOLOGY)],
  },
  {
    rule: 'with a fallback that throws, a handler',
    options: () => ({
      calls: {
        fallback: () => {
          throw new Error('the fallback has no document');
        },
      },
    }),
    cases: [reply('throws an Error', 'failed', HANG_UP)],
  },
  {
    rule: 'with a fallback that is no document, a handler',
    options: () => ({ calls: { fallback: () => 'sorry' } }),
    cases: [reply('throws an Error', 'failed', HANG_UP)],
  },
  {
    rule: 'after its deadline, a handler',
    options: () => ({ handlerDeadline: 250, calls: { deadline: 250 } }),
    cases: [
      notice('takes too long', 'late', { also: ({ context }) => expect(context?.signal.aborted).toBe(true) }),
      notice('takes too long, then throws', 'late'),
      reply('takes too long', 'late', HANG_UP),
      reply('takes too long, then throws', 'late', HANG_UP),
      notice('returns nothing', 'handled'),
    ],
  },
  {
    rule: 'with a dead-letter sink, a handler',
    options: () => ({ deadLetters: new ListedLetters() }),
    cases: [
      notice('throws DropDelivery', 'dropped', { letters: 1 }),
      { ...reply('throws DropDelivery', 'dropped', HANG_UP), letters: 1 },
      notice('throws an Error', 'failed'),
      notice('throws RetryDelivery', 'retry'),
      reply('throws an Error', 'failed', HANG_UP),
    ],
  },
  {
    rule: 'with a dedupe store that cannot be reached, a handler',
    options: () => ({ dedupe: brokenStore }),
    cases: [
      { name: 'of a message is not run', ends: 'storeDown', send: message() },
      { name: 'of a call is run all the same', ends: 'handled', heard: DOCUMENT, send: call() },
    ],
  },
  {
    rule: 'with a dedupe store that is frozen, a handler',
    options: () => ({ dedupe: frozenStore, calls: { deadline: 100 } }),
    cases: [
      { name: 'of a message is not run', ends: 'storeDown', send: message() },
      { name: 'of a call is run all the same', ends: 'handled', heard: DOCUMENT, send: call() },
    ],
  },
  {
    rule: 'with a dedupe store that is lost behind the first step, a handler',
    options: () => ({ dedupe: forgetfulStore }),
    cases: [notice('returns nothing', 'handled'), notice('throws an Error', 'failed')],
  },
];
