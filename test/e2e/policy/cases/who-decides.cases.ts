import { bearer, type Credential } from 'nestjs-vox-webhooks';
import { FORM_TYPE, GOOD, JSON_TYPE, TOKEN } from '../../../support/receiver.js';
import type { PolicyCase, PolicyGroup } from '../support/policy-case.js';
import { behind, call, get, message } from '../support/requests.js';
import { BASIC_CHALLENGE, BEARER_CHALLENGE } from './credentials.cases.js';

/** What plain JavaScript may return where the types want a list. */
const untyped =
  (value: string): (() => readonly Credential[]) =>
  () =>
    JSON.parse(value) as readonly Credential[];
const bad = { ...message(), headers: [['Authorization', 'Bearer wrong-token-0123456789'], JSON_TYPE] } as const;
const unavailable: readonly PolicyCase[] = [
  { name: 'with a good credential', ends: 'authUnavailable', send: message() },
  { name: 'with a bad credential', ends: 'authUnavailable', send: bad },
  { name: 'without a credential nobody is asked', ends: 'unauthorized', send: behind(JSON_TYPE) },
  { name: 'for a call, which no stranger may steer', ends: 'authUnavailable', send: call() },
];

/** What the portal can send, of a function that never gave a list. */
const NEVER_ASKED = [BEARER_CHALLENGE, BASIC_CHALLENGE];

export const WHO_DECIDES: readonly PolicyGroup[] = [
  {
    rule: 'a function that gives credentials',
    options: () => ({ auth: () => [bearer(TOKEN)] }),
    challenges: [BEARER_CHALLENGE],
    cases: [
      { name: 'a good credential', ends: 'handled', send: message() },
      { name: 'a bad credential', ends: 'unauthorized', send: bad },
    ],
  },
  {
    rule: 'a function that promises credentials',
    options: () => ({ auth: () => Promise.resolve([bearer(TOKEN)]) }),
    challenges: [BEARER_CHALLENGE],
    cases: [
      { name: 'a good credential', ends: 'handled', send: message() },
      { name: 'a bad credential', ends: 'unauthorized', send: bad },
    ],
  },
  {
    rule: 'a function that gives an empty list lets nobody in',
    options: () => ({ auth: () => [] }),
    cases: [{ name: 'a credential of yesterday', ends: 'unauthorized', send: message() }],
  },
  {
    rule: 'a function that throws',
    options: () => ({
      auth: () => {
        throw new Error('the vault is sealed');
      },
    }),
    challenges: NEVER_ASKED,
    cases: unavailable,
  },
  {
    rule: 'a function that rejects',
    options: () => ({ auth: () => Promise.reject(new Error()) }),
    challenges: NEVER_ASKED,
    cases: unavailable,
  },
  {
    rule: 'a function that gives null',
    options: () => ({ auth: untyped('null') }),
    challenges: NEVER_ASKED,
    cases: unavailable,
  },
  {
    rule: 'a function that never settles counts as down when a caller would have waited long enough',
    options: () => ({ auth: () => new Promise<readonly Credential[]>(() => undefined), calls: { deadline: 50 } }),
    challenges: NEVER_ASKED,
    cases: unavailable,
  },
  {
    rule: "a function that gives 'none'",
    options: () => ({ auth: untyped('"none"') }),
    challenges: NEVER_ASKED,
    cases: unavailable,
  },
  {
    rule: 'a function that gives plain objects',
    options: () => ({ auth: untyped('[{}]') }),
    challenges: NEVER_ASKED,
    cases: unavailable,
  },
  {
    rule: 'a function that gives tokens',
    options: () => ({ auth: untyped(`["${TOKEN}"]`) }),
    challenges: NEVER_ASKED,
    cases: unavailable,
  },
  {
    rule: "onUnauthorized 'drop' answers 200 without a challenge, and drops the event",
    options: () => ({ onUnauthorized: 'drop' }),
    cases: [
      { name: 'a good credential', ends: 'handled', send: message() },
      { name: 'a bad credential', ends: 'unauthorized', status: 200, send: bad },
      { name: 'no credential', ends: 'unauthorized', status: 200, send: behind(JSON_TYPE) },
      { name: 'a call of a stranger', ends: 'unauthorized', status: 200, send: { ...call(), headers: [FORM_TYPE] } },
      { name: 'a wrong method of a stranger', ends: 'unauthorized', status: 200, send: { ...bad, method: 'PUT' } },
    ],
  },
  {
    rule: "auth 'none' lets everybody in",
    options: () => ({ auth: 'none' }),
    cases: [
      { name: 'no credential', ends: 'handled', send: behind(JSON_TYPE) },
      { name: 'some credential', ends: 'handled', send: bad },
      { name: 'two credentials', ends: 'handled', send: behind(GOOD, GOOD, JSON_TYPE) },
      { name: 'the endpoint check', ends: 'probe', send: get('', '', []) },
      { name: 'a wrong method', ends: 'methodNotAllowed', send: { ...bad, method: 'DELETE' } },
    ],
  },
];
