import { FORM_TYPE, GOOD, JSON_TYPE, PATH } from '../../../support/receiver.js';
import type { PolicyCase, PolicyGroup } from '../support/policy-case.js';
import { formText, get, MESSAGE } from '../support/requests.js';
import { BASIC_CHALLENGE, BEARER_CHALLENGE } from './credentials.cases.js';

const METHODS = ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'];
const ROUTES = { base: '', event: '/sms.mo', step: '/voice.gather/menu' };
const body = JSON.stringify(MESSAGE);

const wrong = METHODS.flatMap((method) =>
  Object.entries(ROUTES).flatMap(([kind, route]): PolicyCase[] => [
    {
      name: `${method} on the ${kind} route`,
      ends: 'methodNotAllowed',
      send: { method, path: PATH + route, headers: [GOOD] },
    },
    {
      name: `${method} on the ${kind} route by a stranger`,
      ends: 'unauthorized',
      send: { method, path: PATH + route, headers: [] },
    },
  ]),
);

export const METHOD_CASES: readonly PolicyGroup[] = [
  {
    rule: 'POST and GET are the only methods, credentials come first',
    challenges: [BEARER_CHALLENGE, BASIC_CHALLENGE],
    cases: [
      ...wrong,
      ...['PUT', 'PATCH', 'DELETE'].map((method): PolicyCase => ({
        name: `${method} with a message in it`,
        ends: 'methodNotAllowed',
        send: { method, path: PATH, headers: [GOOD, JSON_TYPE], body },
      })),
      {
        name: 'a GET that asks to be taken for a POST',
        ends: 'probe',
        send: get('', '', [GOOD, ['X-HTTP-Method-Override', 'POST']]),
      },
      {
        name: 'a PUT that asks to be taken for a POST',
        ends: 'methodNotAllowed',
        send: { method: 'PUT', path: PATH, headers: [GOOD, JSON_TYPE, ['X-HTTP-Method-Override', 'POST']], body },
      },
      {
        name: 'a form with _method in it is a POST all the same',
        ends: 'handled',
        send: { path: PATH, headers: [GOOD, FORM_TYPE], body: `_method=DELETE&${formText(MESSAGE)}` },
      },
    ],
  },
];
