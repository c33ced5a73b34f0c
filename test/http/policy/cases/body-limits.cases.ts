import type { OutcomeName } from 'nestjs-vox-webhooks/diagnostics';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH } from '../../../support/receiver.js';
import { DOCUMENT, HANG_UP } from '../support/behaviours.js';
import type { PolicyCase, PolicyGroup } from '../support/policy-case.js';
import { call, chunked, form, formText, get, json, message, MESSAGE } from '../support/requests.js';

/** A message of exactly so many bytes. */
const sized = (bytes: number): string => {
  const empty = JSON.stringify({ ...MESSAGE, padding: '' });
  return JSON.stringify({ ...MESSAGE, padding: 'x'.repeat(bytes - empty.length) });
};
const padded = (bytes: number): string => `${formText(MESSAGE)}&p=`.padEnd(bytes, 'x');
/** A message whose parameters nest so many levels deep. */
const deep = (levels: number, open = '[', close = ']'): string =>
  JSON.stringify({ ...MESSAGE, x: 0 }).replace('"x":0', `"x":${open.repeat(levels - 1)}${close.repeat(levels - 1)}`);
const keys = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, '']));
const FIELDS = Object.keys(MESSAGE).length;
const announcing = (name: string, bytes: string, body: string, ends: OutcomeName): PolicyCase => ({
  name,
  ends,
  send: { path: PATH, headers: [GOOD, JSON_TYPE, ['Content-Length', bytes]], body, unframed: true },
});

const atTheLimit = (limit: number): PolicyCase[] => [
  { name: `JSON of ${limit} bytes`, ends: 'handled', send: json(sized(limit)) },
  { name: `JSON of ${limit + 1} bytes`, ends: 'tooLarge', send: json(sized(limit + 1)) },
  { name: `a form of ${limit} bytes`, ends: 'handled', send: form(padded(limit)) },
  { name: `a form of ${limit + 1} bytes`, ends: 'tooLarge', send: form(padded(limit + 1)) },
  { name: `chunks of ${limit} bytes in all`, ends: 'handled', send: chunked(sized(limit)) },
  { name: `chunks of ${limit + 1} bytes in all`, ends: 'tooLarge', send: chunked(sized(limit + 1)) },
];

/** What is a matter of bytes that come, or do not come, over a connection. */
export const BODY_LIMITS: readonly PolicyGroup[] = [
  {
    rule: 'a body may have 256 KB and not a byte more',
    cases: [
      ...atTheLimit(262_144),
      announcing('a gigabyte announced, nothing sent', '1073741824', '', 'tooLarge'),
      announcing('more announced than a number holds', '99999999999999999', '{', 'tooLarge'),
      {
        name: 'a call hears its fallback',
        ends: 'tooLarge',
        heard: HANG_UP,
        headers: { connection: 'close' },
        send: call({ p: 'x'.repeat(300_000) }),
      },
      { name: 'four megabytes in chunks', ends: 'tooLarge', send: chunked(sized(4_194_304)) },
    ],
  },
  { rule: 'a lower bodyLimit holds', options: () => ({ body: { limit: 512 } }), cases: atTheLimit(512) },
  {
    rule: 'a higher bodyLimit holds',
    options: () => ({ body: { limit: 1_048_576 } }),
    cases: atTheLimit(1_048_576),
  },
  {
    rule: 'a body has to come within bodyDeadline',
    options: () => ({ body: { deadline: 200 } }),
    cases: [
      announcing('a body that never comes', '100', '', 'tooSlow'),
      announcing('half a body', '500', JSON.stringify(MESSAGE), 'tooSlow'),
      {
        name: 'chunks without an end',
        ends: 'tooSlow',
        send: {
          path: PATH,
          headers: [GOOD, FORM_TYPE, ['Transfer-Encoding', 'chunked']],
          body: '5\r\na=b&c\r\n',
          unframed: true,
        },
      },
      { name: 'a body in one piece', ends: 'handled', send: message() },
    ],
  },
];

/** What is counted in a body that is there. */
export const BODY_SHAPES: readonly PolicyGroup[] = [
  {
    rule: 'parameters nest 32 levels and not one more',
    cases: [
      { name: '32 levels of lists', ends: 'handled', send: json(deep(32)) },
      { name: '33 levels of lists', ends: 'tooDeep', send: json(deep(33)) },
      { name: '32 levels of objects', ends: 'handled', send: json(deep(32, '{"a":', '}').replace(':}', ':0}')) },
      { name: '34 levels of objects', ends: 'tooDeep', send: json(deep(34, '{"a":', '}').replace(':}', ':0}')) },
      { name: '8,000 brackets that never close', ends: 'tooDeep', send: json('['.repeat(8_000)) },
      { name: '100,000 levels', ends: 'tooDeep', send: json(deep(100_000)) },
      { name: 'brackets in a text do not count', ends: 'handled', send: message({ body: '[{'.repeat(100) }) },
      { name: 'nor behind an escaped quote', ends: 'handled', send: message({ body: `\\"${'['.repeat(100)}` }) },
      {
        name: 'a call hears the fallback',
        ends: 'tooDeep',
        heard: HANG_UP,
        send: json('['.repeat(8_000), '/voice.inbound'),
      },
    ],
  },
  {
    rule: 'parameters have 512 names and not one more',
    cases: [
      { name: '512 in JSON', ends: 'handled', send: message(keys(512 - FIELDS)) },
      { name: '513 in JSON', ends: 'tooManyKeys', send: message(keys(513 - FIELDS)) },
      { name: '512 on two levels', ends: 'handled', send: message({ x: keys(511 - FIELDS) }) },
      { name: '513 on two levels', ends: 'tooManyKeys', send: message({ x: keys(512 - FIELDS) }) },
      { name: '513 in lists of objects', ends: 'tooManyKeys', send: message({ x: [keys(256), keys(256)] }) },
      { name: '512 in a form', ends: 'handled', send: form(formText({ ...MESSAGE, ...keys(512 - FIELDS) })) },
      { name: '513 in a form', ends: 'tooManyKeys', send: form(formText({ ...MESSAGE, ...keys(513 - FIELDS) })) },
      { name: '10,000 in a form', ends: 'tooManyKeys', send: form(formText(keys(10_000))) },
      { name: '512 in a query', ends: 'handled', send: get(`?${formText({ ...MESSAGE, ...keys(512 - FIELDS) })}`) },
      { name: '513 in a query', ends: 'tooManyKeys', send: get(`?${formText({ ...MESSAGE, ...keys(513 - FIELDS) })}`) },
      { name: 'a call hears the fallback', ends: 'tooManyKeys', heard: HANG_UP, send: call(keys(513)) },
      { name: 'a call with 512', ends: 'handled', heard: DOCUMENT, send: call(keys(509)) },
    ],
  },
];
