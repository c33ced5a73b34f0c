import type { Sent } from './read-all.js';

type Make = (size: number) => Sent;

const fill = (size: number, unit: string): string => unit.repeat(Math.max(0, Math.floor(size / unit.length)));
const fields = (count: number, size: number): string =>
  Array.from({ length: count }, (_, index) => `"${`k${index}`.padEnd(Math.floor(size / count) - 6, 'x')}":1`).join(',');
const inObjects = (name: string, depth: number, inner: string): string =>
  `${`{"${name}":`.repeat(depth)}${inner}${'}'.repeat(depth)}`;
/** Names that are small whole numbers have a hash of their own in V8. */
const numbered = (size: number): string =>
  `{${Array.from({ length: Math.floor(size / 14) }, (_, index) => `"${1_000_000 + index * 1_024}":1`).join(',')}}`;

/** `Vars` that are bad to read, as JSON of about so many characters. */
const VARS: Readonly<Record<string, (size: number) => string>> = {
  'one long name over 500 leaves': (size) => `{"${'k'.repeat(size / 2)}":{${fields(500, size / 2)}}}`,
  'one long name over leaves without end': (size) => `{"${'k'.repeat(16_384)}":${numbered(size - 16_384)}}`,
  '31 long names in each other': (size) => inObjects('k'.repeat(Math.floor(size / 31) - 5), 31, '1'),
  '450 leaves below 30 names': (size) => inObjects('p'.repeat(50), 30, `{${fields(450, size)}}`),
  'dots in a name': (size) => `{"${fill(size, 'a.')}":"1"}`,
  'names that are numbers': numbered,
  'open brackets': (size) => fill(size, '['),
  backslashes: (size) => `{"a":"${fill(size, '\\\\')}"}`,
  quotes: (size) => fill(size, '\\"'),
  'a list of objects': (size) => `{"a":[${fill(size, '{},')}{}]}`,
  'lists in lists': (size) => `{"a":[${fill(size, '[[[[1]]]],')}1]}`,
};

const json =
  (event: Sent['event'], make: (size: number) => string): Make =>
  (size) => ({ kind: 'json', event, text: make(size) });
const form =
  (event: Sent['event'], make: (size: number) => string): Make =>
  (size) => ({ kind: 'form', event, text: make(size) });
const pairs = (size: number, name: (index: number) => string): string =>
  Array.from({ length: 500 }, (_, index) => `${name(index)}=`.padEnd(Math.floor(size / 500) - 1, 'x')).join('&');

const MESSAGE = '"type":"mo","from":"1","to":"2"';
const RECEIPT = '"status":"sent","id":"a"';

/** Bodies of about so many characters that are as bad to read as we know how. */
export const WORST: readonly (readonly [string, Make])[] = [
  ...Object.entries(VARS).flatMap(([name, make]): [string, Make][] => [
    [`Vars as text: ${name}`, form('voice.gather', (size) => `CallSid=a&Vars=${make(size)}`)],
    [`Vars as an object: ${name}`, json('voice.pay', (size) => `{"CallSid":"a","Vars":${make(size)}}`)],
  ]),
  ['dots in the name of a list', form('mms.mo', (size) => `type=mo&from=1&to=2&media${fill(size, '.0')}[=1`)],
  [
    'names of lists with dots',
    form('mms.mo', (size) => `type=mo&from=1&to=2&${pairs(size, (at) => `media.${at}.url`)}`),
  ],
  ['dots in a name of Vars', form('voice.gather', (size) => `CallSid=a&Vars${fill(size, '.a')}[=1`)],
  ['a list of addresses', json('sms.mo', (size) => `{${MESSAGE},"media":[${fill(size, '"a",')}""]}`)],
  ['a list that is a flaw', json('sms.mo', (size) => `{${MESSAGE},"media":[${fill(size, '5,')}5]}`)],
  ['a list of recipients', json('sms.dlr', (size) => `{${RECEIPT},"to":[${fill(size, '"1",')}"1"]}`)],
  [
    'lists in a field that is a flaw',
    json('voice.gather', (size) => `{"CallSid":"a","Digits":[${fill(size, '[[1]],')}1]}`),
  ],
  ['fields that all are flaws', json('voice.gather', (size) => `{"CallSid":"a",${fill(size, '"Tag":5,')}"Digits":[]}`)],
  [
    'a timestamp of digits',
    json('sms.dlr', (size) => `{${RECEIPT},"time":"2026-01-01T00:00:00.${'1'.repeat(size)}Z"}`),
  ],
  [
    'a timestamp of digits without end',
    json('sms.dlr', (size) => `{${RECEIPT},"time":"2026-01-01T00:00.${'1'.repeat(size)}"`),
  ],
  ['a timestamp of blanks', json('sms.dlr', (size) => `{${RECEIPT},"time":"${' '.repeat(size)}"}`)],
  ['a sender of digits', json('sms.mo', (size) => `{"type":"mo","to":"1","from":"${'1'.repeat(size)}"}`)],
  ['names that are numbers', json('sms.mo', numbered)],
  ['ampersands', form(undefined, (size) => fill(size, '&'))],
  ['one name', form(undefined, (size) => fill(size, 'a'))],
  ['long names', form('sms.mo', (size) => pairs(size, (index) => `k${index}`))],
  ['broken escapes', form(undefined, (size) => `a=${fill(size, '%zz')}`)],
  ['brackets behind a list', form(undefined, (size) => `media${fill(size, '[]')}=a`)],
  ['open brackets behind a list', form(undefined, (size) => `media${fill(size, '[')}=a`)],
  ['a list by index', form(undefined, (size) => `type=mo&${pairs(size, (index) => `media[${index}]`)}`)],
  ['a list by repeats', form(undefined, (size) => `type=mo&${pairs(size, () => 'media')}`)],
  ['a list as JSON', form(undefined, (size) => `type=mo&media=[${fill(size, '"",')}""]`)],
  ['members of variables', form('voice.gather', (size) => pairs(size, (index) => `Vars[k${index}]`))],
  ['variables below each other', form('voice.gather', (size) => `CallSid=a&Vars${fill(size, '[a]')}=1`)],
  ['dots behind an object', form(undefined, (size) => `type=per_recipient&error${fill(size, '.code')}=1`)],
];
