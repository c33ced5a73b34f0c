import { FORM_TYPE, GOOD, JSON_TYPE, PATH } from '../../../support/receiver.js';
import type { RequestParts } from '../../../support/request-text.js';
import { DOCUMENT } from '../support/behaviours.js';
import type { PolicyGroup } from '../support/policy-case.js';
import { behind, call, get, message } from '../support/requests.js';
import { BASIC_CHALLENGE, BEARER_CHALLENGE } from './credentials.cases.js';

const by = (proto: string): readonly [string, string] => ['X-Forwarded-Proto', proto];
const forwarded = (proto: string): RequestParts => behind(GOOD, JSON_TYPE, by(proto));

export const HTTPS: readonly PolicyGroup[] = [
  {
    rule: 'requireHttps refuses plain HTTP, and believes no stranger who says otherwise',
    options: () => ({ requireHttps: true }),
    cases: [
      { name: 'plain HTTP', ends: 'insecure', send: message() },
      { name: 'X-Forwarded-Proto of a stranger', ends: 'insecure', send: forwarded('https') },
      {
        name: 'Forwarded of a stranger',
        ends: 'insecure',
        send: behind(GOOD, JSON_TYPE, ['Forwarded', 'proto=https']),
      },
      {
        name: 'X-Forwarded-Ssl of a stranger',
        ends: 'insecure',
        send: behind(GOOD, JSON_TYPE, ['X-Forwarded-Ssl', 'on']),
      },
      { name: 'an absolute https URL', ends: 'insecure', send: { ...message(), path: `https://test${PATH}` } },
      { name: 'before credentials are looked at', ends: 'insecure', send: behind(JSON_TYPE) },
      { name: 'a call', ends: 'insecure', send: call() },
      { name: 'the endpoint check', ends: 'insecure', send: get('') },
      { name: 'a wrong method', ends: 'insecure', send: { ...message(), method: 'PUT' } },
    ],
  },
  {
    rule: 'requireHttps behind a proxy that the application trusts',
    options: () => ({ requireHttps: true }),
    challenges: [BEARER_CHALLENGE, BASIC_CHALLENGE],
    trustProxy: true,
    cases: [
      { name: 'https at the proxy', ends: 'handled', send: forwarded('https') },
      { name: 'https in capitals', ends: 'handled', send: forwarded('HTTPS') },
      { name: 'http at the proxy', ends: 'insecure', send: forwarded('http') },
      { name: 'a proxy that says nothing', ends: 'insecure', send: message() },
      { name: 'a scheme nobody knows', ends: 'insecure', send: forwarded('wss') },
      { name: 'an empty scheme', ends: 'insecure', send: forwarded('') },
      { name: 'http at two proxies', ends: 'insecure', send: forwarded('http, http') },
      { name: 'https at two proxies', ends: 'handled', send: forwarded('https, https') },
      { name: 'a stranger by https', ends: 'unauthorized', send: behind(JSON_TYPE, by('https')) },
      {
        name: 'a call by https',
        ends: 'handled',
        heard: DOCUMENT,
        send: { ...call(), headers: [GOOD, FORM_TYPE, by('https')] },
      },
    ],
  },
  {
    rule: 'by default plain HTTP is taken, for TLS may end elsewhere',
    cases: [{ name: 'plain HTTP', ends: 'handled', send: message() }],
  },
];
