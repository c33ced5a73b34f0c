import { expect } from '@jest/globals';
import { CATALOGUE } from 'nestjs-vox-webhooks/diagnostics';
import { GOOD, JSON_TYPE } from '../../../support/receiver.js';
import { DOCUMENT, HANG_UP } from '../support/behaviours.js';
import type { PolicyCase, PolicyGroup } from '../support/policy-case.js';
import { CALL, formText, get, MESSAGE } from '../support/requests.js';

const check = (name: string, send: PolicyCase['send']): PolicyCase => ({ name, ends: 'probe', send });
const QUERY = `?${formText(MESSAGE)}`;

export const QUERIES: readonly PolicyGroup[] = [
  {
    rule: 'a GET without parameters checks the endpoint and runs nothing',
    cases: [
      check('the base', get('')),
      ...Object.keys(CATALOGUE).map((event) => check(event, get('', `/${event}`))),
      check('a step', get('', '/voice.gather/menu')),
      check('a question mark alone', get('?')),
      check('ampersands alone', get('?&&', '/flow.status')),
      check('a type without a body', get('', '', [GOOD, JSON_TYPE])),
    ],
  },
  {
    rule: 'a GET with parameters is an event',
    cases: [
      { name: 'a message', ends: 'handled', send: get(QUERY), also: ({ raw }) => expect({ ...raw }).toEqual(MESSAGE) },
      { name: 'a message on its route', ends: 'handled', send: get(QUERY, '/sms.mo') },
      { name: 'a call', ends: 'handled', heard: DOCUMENT, send: get(`?${formText(CALL)}`, '/voice.inbound') },
      {
        name: 'a step of a call',
        ends: 'handled',
        heard: DOCUMENT,
        send: get(`?${formText(CALL)}`, '/voice.gather/menu'),
      },
      { name: 'a call without its id', ends: 'invalid', heard: HANG_UP, send: get('?From=1', '/voice.inbound') },
      { name: 'a message without its sender', ends: 'invalid', send: get('?type=mo', '/sms.mo') },
      { name: 'parameters of no known event', ends: 'unknownEvent', send: get('?a=b') },
      { name: 'a call on the base route', ends: 'unknownEvent', heard: HANG_UP, send: get(`?${formText(CALL)}`) },
      {
        name: 'brackets are part of the name',
        ends: 'handled',
        send: get(`${QUERY}&a[b]=1`),
        also: ({ raw }) => expect(raw['a[b]']).toBe('1'),
      },
      {
        name: 'a second question mark is part of a value',
        ends: 'handled',
        send: get(`${QUERY}&x=a?b`),
        also: ({ raw }) => expect(raw['x']).toBe('a?b'),
      },
      {
        name: 'a broken escape stays as it is',
        ends: 'handled',
        send: get(`${QUERY}&x=%zz`),
        also: ({ raw }) => expect(raw['x']).toBe('%zz'),
      },
      { name: 'an escape that is no UTF-8 stays readable', ends: 'handled', send: get(`${QUERY}&x=%ff`) },
      { name: 'a URL of 15 KB', ends: 'handled', send: get(`${QUERY}&x=${'x'.repeat(15_000)}`) },
      { name: 'with a body that is read by nobody', ends: 'handled', send: { ...get(QUERY), body: 'a=b' } },
      {
        name: 'with a body in broken JSON',
        ends: 'handled',
        send: { ...get(QUERY, '', [GOOD, JSON_TYPE]), body: '{"secret":' },
      },
      {
        name: 'with a body beyond the limit',
        ends: 'tooLarge',
        send: { ...get(QUERY, '', [GOOD, JSON_TYPE]), body: 'x'.repeat(262_145) },
      },
    ],
  },
];
