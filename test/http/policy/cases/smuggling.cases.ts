import { FORM_TYPE, GOOD, JSON_TYPE, PATH } from '../../../support/receiver.js';
import { requestText } from '../../../support/request-text.js';
import { MESSAGE, message } from '../support/requests.js';

const BODY = JSON.stringify(MESSAGE);
const GOOD_LINES = [`${GOOD[0]}: ${GOOD[1]}`, `${JSON_TYPE[0]}: ${JSON_TYPE[1]}`];
const LENGTH = `Content-Length: ${BODY.length}`;

interface Ambiguous {
  readonly name: string;
  readonly request: string;
  readonly status?: number;
}

/** A request with a good credential, its lines as written. */
const lines = (name: string, ...more: readonly string[]): Ambiguous =>
  written(name, 'Host: test', ...GOOD_LINES, ...more);
const written = (name: string, ...head: readonly string[]): Ambiguous => ({
  name,
  request: `POST ${PATH} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n${BODY}`,
});

/** Requests that two readers may understand in two ways: Node itself refuses them. */
export const AMBIGUOUS: readonly Ambiguous[] = [
  lines('two different lengths', LENGTH, 'Content-Length: 5'),
  lines('the same length twice', LENGTH, LENGTH),
  lines('two lengths on a line', `${LENGTH}, 5`),
  lines('a length and chunks', LENGTH, 'Transfer-Encoding: chunked'),
  lines('chunks and a length', 'Transfer-Encoding: chunked', LENGTH),
  lines('a coding behind chunks', 'Transfer-Encoding: chunked, identity'),
  lines('a coding that only looks like chunks', 'Transfer-Encoding: xchunked'),
  lines('a negative length', 'Content-Length: -5'),
  lines('a length with a sign', 'Content-Length: +5'),
  lines('a length in hexadecimal', 'Content-Length: 0x10'),
  lines('a length that is no number', 'Content-Length: many'),
  lines('a space before the colon of a length', `Content-Length : ${BODY.length}`),
  lines('a space before the colon of a coding', 'Transfer-Encoding : chunked'),
  lines('a NUL in a header', LENGTH, 'X-A: a\0b'),
  lines('a NUL in a header name', LENGTH, 'X-\0A: b'),
  lines('a line break in a header', LENGTH, 'X-A: a\rb'),
  lines('a line without a colon', LENGTH, 'X-A'),
  lines('chunks whose size is no number', 'Transfer-Encoding: chunked'),
  written('no host', ...GOOD_LINES, LENGTH),
  {
    name: 'line feeds alone',
    request: `POST ${PATH} HTTP/1.1\nHost: test\n${GOOD_LINES.join('\n')}\n${LENGTH}\n\n${BODY}`,
  },
  { name: 'a method in lower case', request: `post ${PATH} HTTP/1.1\r\nHost: test\r\n\r\n` },
  { name: 'a method nobody knows', request: `VOX ${PATH} HTTP/1.1\r\nHost: test\r\n\r\n` },
  { name: 'a version nobody knows', request: `POST ${PATH} HTTP/7.3\r\nHost: test\r\n\r\n` },
  { name: 'a TLS handshake', request: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03' },
  {
    name: 'a URL of 17 KB',
    status: 431,
    request: `GET ${PATH}?a=${'x'.repeat(17_000)} HTTP/1.1\r\nHost: test\r\n${GOOD_LINES[0]}\r\n\r\n`,
  },
  { ...lines('a header of 17 KB', LENGTH, `X-A: ${'x'.repeat(17_000)}`), status: 431 },
  { ...lines('an expectation nobody knows', LENGTH, 'Expect: miracles'), status: 417 },
];

const inner = requestText(message()).toString('latin1');

/** Requests that are refused unread and whose body is a good request in itself. */
export const NESTED = [
  { name: 'a body of a stranger', status: 401, parts: { path: PATH, headers: [JSON_TYPE], body: inner } },
  { name: 'a body of a foreign type', status: 415, parts: { path: PATH, headers: [GOOD], body: inner } },
  {
    name: 'a body behind a wrong method',
    status: 405,
    parts: { method: 'PUT', path: PATH, headers: [GOOD, JSON_TYPE], body: inner },
  },
  {
    name: 'a body on no route',
    status: 404,
    parts: { path: `${PATH}/nothing`, headers: [GOOD, JSON_TYPE], body: inner },
  },
  {
    name: 'a body beyond the limit',
    status: 413,
    parts: { path: PATH, headers: [GOOD, FORM_TYPE], body: inner.repeat(1_500) },
  },
] as const;
