import type { OutcomeName } from 'nestjs-vox-webhooks/diagnostics';
import { GOOD, JSON_TYPE } from '../../../support/receiver.js';
import type { PolicyCase, PolicyGroup } from '../support/policy-case.js';
import { CALL, form, formText, json, MESSAGE } from '../support/requests.js';
import { DOCUMENT } from '../support/behaviours.js';

const JSON_BODY = JSON.stringify(MESSAGE);
const FORM_BODY = formText(MESSAGE);
const FORM = 'application/x-www-form-urlencoded';

const typed = (type: string, ends: OutcomeName, body = JSON_BODY): PolicyCase => ({
  name: JSON.stringify(type),
  ends,
  send: json(body, '', [GOOD, ['Content-Type', type]]),
});
const coded = (coding: string, ends: OutcomeName, body: string | Buffer = JSON_BODY): PolicyCase => ({
  name: `Content-Encoding: ${coding}`,
  ends,
  send: json(body, '', [GOOD, JSON_TYPE, ['Content-Encoding', coding]]),
});
const twice = (first: string, second: string): PolicyCase => ({
  name: `two lines: ${first} and ${second}`,
  ends: 'mediaType',
  send: json(JSON_BODY, '', [GOOD, ['Content-Type', first], ['Content-Type', second]]),
});
const untyped = (name: string, body: string, ends: OutcomeName): PolicyCase => ({
  name,
  ends,
  send: json(body, '', [GOOD]),
});

const FOREIGN = [
  'text/plain',
  'text/json',
  'text/xml',
  'application/xml',
  'application/x+json',
  'application/vnd.api+json',
  'application/jsonx',
  'application/jso',
  'application/json5',
  'application/octet-stream',
  'application / json',
  '*/*',
  'json',
  'multipart/form-data; boundary=x',
];
const NEAR = [
  'application/json, text/plain',
  'application/json,application/json',
  'application/json\t;a',
  'application/json; a=b',
  'application/json; charset',
  'application/json; charset=',
  'application/json; charset=utf-8; charset=utf-16',
  'application/json; charset=utf-16',
  'application/json; charset=utf-7',
  'application/json; charset=iso-8859-1',
  'application/json; charset=us-ascii',
  'application/json; charset="utf-8',
  `${FORM}; charset=iso-8859-1`,
];

/** Field B5: other spellings of the one meaning. */
const SAME = [
  'application/json;',
  'application/json; ',
  'application/json;;',
  'application/json; charset=utf8',
  'application/json; charset="UTF8"',
  'application/json; ; charset=utf-8',
];

/** Types that the parsers of Express leave alone, so that a handler would see no body at all. */
export const FOREIGN_TYPES: readonly PolicyCase[] = [
  untyped('no type', JSON_BODY, 'mediaType'),
  untyped('no type and a form', FORM_BODY, 'mediaType'),
  typed('', 'mediaType'),
  ...FOREIGN.map((type) => typed(type, 'mediaType')),
  twice('text/plain', 'application/json'),
  twice('application/json', 'text/plain'),
  twice('application/json', 'application/json'),
];

export const MEDIA_TYPES: readonly PolicyGroup[] = [
  {
    rule: 'one of two content types, in UTF-8, and nothing near it',
    cases: [
      typed('application/json', 'handled'),
      typed('Application/JSON', 'handled'),
      typed(' application/json ', 'handled'),
      typed('application/json; charset=utf-8', 'handled'),
      typed('application/json;charset=UTF-8', 'handled'),
      typed('application/json ; charset="utf-8"', 'handled'),
      ...SAME.map((type) => typed(type, 'handled')),
      typed(FORM, 'handled', FORM_BODY),
      typed(`${FORM}; charset=utf-8`, 'handled', FORM_BODY),
      ...FOREIGN_TYPES,
      ...NEAR.map((type) => typed(type, 'mediaType')),
      { ...typed(FORM, 'unknownEvent', JSON_BODY), name: 'JSON that calls itself a form' },
      { ...typed('application/json', 'badJson', FORM_BODY), name: 'a form that calls itself JSON' },
    ],
  },
  {
    rule: 'no content coding',
    cases: [
      coded('identity', 'handled'),
      coded('Identity', 'handled'),
      coded('', 'handled'),
      coded('identity, identity', 'handled'),
      coded(', identity ,', 'handled'),
      coded('gzip', 'contentCoding', Buffer.from('1f8b0800', 'hex')),
      coded('deflate', 'contentCoding'),
      coded('br', 'contentCoding'),
      coded('zstd', 'contentCoding'),
      coded('gzip, identity', 'contentCoding'),
      coded('x-unheard-of', 'contentCoding'),
    ],
  },
  {
    rule: "contentTypes 'sniff' reads any type as JSON if it begins with a brace, else as a form",
    options: () => ({ body: { contentTypes: 'sniff' } }),
    cases: [
      untyped('no type and JSON', JSON_BODY, 'handled'),
      untyped('no type, blanks and JSON', ` \r\n${JSON_BODY}`, 'handled'),
      untyped('no type and a form', FORM_BODY, 'handled'),
      typed('text/plain', 'handled'),
      typed('application/octet-stream', 'handled', FORM_BODY),
      untyped('no type and a list', '[]', 'unknownEvent'),
      untyped('no type and broken JSON', '{"type"', 'badJson'),
      { ...coded('gzip', 'contentCoding'), name: 'not a content coding' },
      { name: 'a call', ends: 'handled', heard: DOCUMENT, send: form(formText(CALL), '/voice.inbound', [GOOD]) },
    ],
  },
];
