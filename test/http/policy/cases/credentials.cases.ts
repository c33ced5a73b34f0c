import { basic, bearer } from 'nestjs-vox-webhooks';
import type { OutcomeName } from 'nestjs-vox-webhooks/diagnostics';
import { FORM_TYPE, GOOD, JSON_TYPE, TOKEN } from '../../../support/receiver.js';
import type { PolicyCase, PolicyGroup } from '../support/policy-case.js';
import { behind, call, form, get, message } from '../support/requests.js';

export const PAIR = Buffer.from('vox:test-password').toString('base64');
export const BEARER_CHALLENGE = 'Bearer realm="vox"';
export const BASIC_CHALLENGE = 'Basic realm="vox", charset="UTF-8"';
const base64 = (text: string, encoding: BufferEncoding = 'utf8'): string =>
  Buffer.from(text, encoding).toString('base64');
const other = 'Bearer wrong-token-0123456789';

/** A message behind Authorization lines. */
const presenting = (name: string, ends: OutcomeName, ...lines: readonly string[]): PolicyCase => ({
  name,
  ends,
  send: behind(...lines.map((line) => ['Authorization', line] as const), JSON_TYPE),
});
const accepted = (name: string, line: string): PolicyCase => presenting(name, 'handled', line);
const refused = (name: string, ...lines: readonly string[]): PolicyCase => presenting(name, 'unauthorized', ...lines);
/** Every Node reads 1,000 header lines; what becomes of more is in `many-headers.e2e-spec`. */
const flood = Array.from({ length: 900 }, () => ['a', 'b'] as const);

export const CREDENTIALS: readonly PolicyGroup[] = [
  {
    rule: 'exactly one of the configured credentials opens the door',
    challenges: [BEARER_CHALLENGE, BASIC_CHALLENGE],
    cases: [
      accepted('the bearer token', `Bearer ${TOKEN}`),
      accepted('scheme in lower case', `bearer ${TOKEN}`),
      accepted('scheme in upper case', `BEARER ${TOKEN}`),
      accepted('scheme in mixed case', `bEaReR ${TOKEN}`),
      accepted('the basic pair', `Basic ${PAIR}`),
      accepted('basic in lower case', `basic ${PAIR}`),
      accepted('basic in upper case', `BASIC ${PAIR}`),
      accepted('white space around the header value', `  Bearer ${TOKEN}  `),
      refused('no Authorization header'),
      refused('an empty Authorization header', ''),
      refused('a scheme alone', 'Bearer'),
      refused('a scheme and a space', 'Bearer '),
      refused('a token alone', TOKEN),
      refused('scheme and token without a space', `Bearer${TOKEN}`),
      refused('two spaces', `Bearer  ${TOKEN}`),
      refused('a tab as separator', `Bearer\t${TOKEN}`),
      refused('three words', 'Bearer a b'),
      refused('the token and one word more', `Bearer ${TOKEN} more`),
      refused('the token in quotes', `Bearer "${TOKEN}"`),
      refused('an equals sign for the space', `Bearer=${TOKEN}`),
      refused('a comma behind the token', `Bearer ${TOKEN},`),
      refused('a comma before the scheme', `,Bearer ${TOKEN}`),
      refused('another token', other),
      refused('the token without its last character', `Bearer ${TOKEN.slice(0, -1)}`),
      refused('the token and one character more', `Bearer ${TOKEN}0`),
      refused('the token in another case', `Bearer ${TOKEN.toUpperCase()}`),
      refused('the token percent-encoded', `Bearer ${TOKEN.replaceAll('-', '%2D')}`),
      refused('a token of 15 KB', `Bearer ${'x'.repeat(15_000)}`),
      refused('15 KB that begin with the token', `Bearer ${TOKEN}${'x'.repeat(15_000)}`),
      refused('the token under Basic', `Basic ${TOKEN}`),
      refused('the pair under Bearer', `Bearer ${PAIR}`),
      refused('the scheme Digest', `Digest ${TOKEN}`),
      refused('the scheme Token', `Token ${TOKEN}`),
      refused('the scheme Negotiate', `Negotiate ${PAIR}`),
      refused('a good line, then a bad one', `Bearer ${TOKEN}`, other),
      refused('a bad line, then a good one', other, `Bearer ${TOKEN}`),
      refused('the same good line twice', `Bearer ${TOKEN}`, `Bearer ${TOKEN}`),
      refused('a good line and an empty one', `Bearer ${TOKEN}`, ''),
      refused('two good schemes on two lines', `Bearer ${TOKEN}`, `Basic ${PAIR}`),
      refused('two credentials joined by a comma and a space', `Bearer ${TOKEN}, Bearer ${TOKEN}`),
      refused('two credentials joined by a comma', `Bearer ${TOKEN},Basic ${PAIR}`),
    ],
  },
  {
    rule: 'Basic is compared with the canonical encoding and never decoded',
    challenges: [BASIC_CHALLENGE],
    options: () => ({ auth: [basic('vox', 'test-password'), basic('alphabet', 'ÿÿÿÿ????>>>>')] }),
    cases: [
      accepted('the canonical encoding', `Basic ${PAIR}`),
      accepted('an encoding with + or /', `Basic ${base64('alphabet:ÿÿÿÿ????>>>>')}`),
      refused('the url alphabet', `Basic ${base64('alphabet:ÿÿÿÿ????>>>>').replaceAll('+', '-').replaceAll('/', '_')}`),
      refused('no base64 at all', 'Basic %%%'),
      refused('the pair in the clear', 'Basic vox:test-password'),
      refused('junk behind the padding', `Basic ${PAIR}!!!!`),
      refused('junk inside', `Basic ${PAIR.slice(0, 8)}!${PAIR.slice(8)}`),
      refused('a space inside', `Basic ${PAIR.slice(0, 8)} ${PAIR.slice(8)}`),
      refused('a tab inside', `Basic ${PAIR.slice(0, 8)}\t${PAIR.slice(8)}`),
      refused('an extra equals sign', `Basic ${PAIR}=`),
      refused('the padding left out', `Basic ${PAIR.replace(/=+$/, '')}`),
      refused('other bits under the padding', `Basic ${PAIR.replace(/.=$/, 'R=')}`),
      refused('the encoding in another case', `Basic ${PAIR.toLowerCase()}`),
      refused('the user without a colon', `Basic ${base64('vox')}`),
      refused('an empty user', `Basic ${base64(':test-password')}`),
      refused('an empty password', `Basic ${base64('vox:')}`),
      refused('a wrong user', `Basic ${base64('fox:test-password')}`),
      refused('a wrong password', `Basic ${base64('vox:best-password')}`),
      refused('user and password of two pairs', `Basic ${base64('alphabet:test-password')}`),
      refused('a NUL behind the pair', `Basic ${base64('vox:test-password\0')}`),
    ],
  },
  {
    rule: 'text beyond ASCII is compared as bytes, UTF-8 or Latin-1',
    challenges: [BEARER_CHALLENGE, BASIC_CHALLENGE],
    options: () => ({
      auth: [bearer('tökén-0123456789ab'), basic('vox', 'pä:ss:wörd'), basic('müller', 'geheimes€wort')],
    }),
    cases: [
      accepted('a token in Latin-1', 'Bearer tökén-0123456789ab'),
      accepted('a token in UTF-8', `Bearer ${Buffer.from('tökén-0123456789ab').toString('latin1')}`),
      accepted('a password with colons in UTF-8', `Basic ${base64('vox:pä:ss:wörd')}`),
      accepted('a password with colons in Latin-1', `Basic ${base64('vox:pä:ss:wörd', 'latin1')}`),
      accepted('a password that only UTF-8 can hold', `Basic ${base64('müller:geheimes€wort')}`),
      refused('the same password cut to Latin-1', `Basic ${base64('müller:geheimes€wort', 'latin1')}`),
      refused('half of the pair in each encoding', `Basic ${base64('vox:pä:ss:wÃ¶rd', 'latin1')}`),
      refused(
        'the token in decomposed characters',
        `Bearer ${Buffer.from('tökén-0123456789ab'.normalize('NFD')).toString('latin1')}`,
      ),
      refused('the token without its accents', 'Bearer token-0123456789ab'),
      refused('a password cut at its colon', `Basic ${base64('vox:pä')}`),
    ],
  },
  {
    rule: 'the challenge names the configured schemes: bearer alone',
    challenges: [BEARER_CHALLENGE],
    options: () => ({ auth: [bearer(TOKEN), bearer('second-token-0123456789')] }),
    cases: [
      accepted('either of two tokens', 'Bearer second-token-0123456789'),
      refused('no credential where two tokens are accepted'),
      refused('a pair where only tokens are accepted', `Basic ${PAIR}`),
    ],
  },
  {
    rule: 'a credential counts in its header alone',
    challenges: [BEARER_CHALLENGE, BASIC_CHALLENGE],
    cases: [
      {
        name: 'in Proxy-Authorization',
        ends: 'unauthorized',
        send: behind(['Proxy-Authorization', GOOD[1]], JSON_TYPE),
      },
      { name: 'in X-Authorization', ends: 'unauthorized', send: behind(['X-Authorization', GOOD[1]], JSON_TYPE) },
      { name: 'in a cookie', ends: 'unauthorized', send: behind(['Cookie', `Authorization=${GOOD[1]}`], JSON_TYPE) },
      { name: 'in the query', ends: 'unauthorized', send: get(`?access_token=${TOKEN}`, '', []) },
      { name: 'in a form', ends: 'unauthorized', send: form(`access_token=${TOKEN}`, '', [FORM_TYPE]) },
      { name: 'not even for a call', ends: 'unauthorized', send: { ...call(), headers: [FORM_TYPE] } },
      { name: 'not even for the endpoint check', ends: 'unauthorized', send: get('', '', []) },
      {
        name: 'before the route is looked at',
        ends: 'unauthorized',
        send: { ...message({}, '/no.event'), headers: [JSON_TYPE] },
      },
    ],
  },
];

/** No Node hands over all lines of a request that has too many. */
export const MANY_LINES: readonly PolicyGroup[] = [
  {
    rule: 'a credential counts wherever it stands among many header lines',
    challenges: [BEARER_CHALLENGE, BASIC_CHALLENGE],
    cases: [
      { name: 'in 900 header lines, first', ends: 'handled', send: behind(GOOD, JSON_TYPE, ...flood) },
      { name: 'in 900 header lines, last', ends: 'handled', send: behind(JSON_TYPE, ...flood, GOOD) },
    ],
  },
];
