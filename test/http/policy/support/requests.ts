import type { WireParams } from 'nestjs-vox-webhooks';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH } from '../../../support/receiver.js';
import type { RequestParts } from '../../../support/request-text.js';

type Headers = NonNullable<RequestParts['headers']>;

/** An inbound message as the platform sends it. */
export const MESSAGE = {
  type: 'mo',
  from: '+12025550188',
  to: '+12025550123',
  body: 'Hello',
  received_at: '2026-08-20T01:13:42.000Z',
};
/** The parameters of a call. */
export const CALL = { CallSid: 'f5157dfe-0629', From: '+12025550188', To: '+12025550123' };

/** Text of parameters, as the body of a form or as a query. */
export function formText(params: Readonly<Record<string, string>>): string {
  return new URLSearchParams(params).toString();
}

/** A POST of JSON text, or of what is printed as JSON. */
export function json(
  body: string | Buffer | WireParams,
  route = '',
  headers: Headers = [GOOD, JSON_TYPE],
): RequestParts {
  const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return { path: PATH + route, headers, body: text };
}

/** A message with other or more fields; `undefined` leaves one out. */
export function message(fields: WireParams = {}, route = ''): RequestParts {
  return json({ ...MESSAGE, ...fields }, route);
}

/** A POST of a form. */
export function form(body: string | Buffer, route = '', headers: Headers = [GOOD, FORM_TYPE]): RequestParts {
  return { path: PATH + route, headers, body };
}

/** A call with other or more parameters, as a form. */
export function call(fields: Readonly<Record<string, string>> = {}, route = '/voice.inbound'): RequestParts {
  return form(formText({ ...CALL, ...fields }), route);
}

/** A GET, its query as written. */
export function get(query: string, route = '', headers: Headers = [GOOD]): RequestParts {
  return { method: 'GET', path: PATH + route + query, headers };
}

/** A message behind other headers. */
export function behind(...headers: Headers): RequestParts {
  return { path: PATH, headers, body: JSON.stringify(MESSAGE) };
}

/** A POST of JSON in chunks of at most 4 KB. */
export function chunked(text: string, route = ''): RequestParts {
  const chunks = text.match(/.{1,4096}/gs) ?? [];
  const body = [...chunks, ''].map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('');
  return { path: PATH + route, headers: [GOOD, JSON_TYPE, ['Transfer-Encoding', 'chunked']], body, unframed: true };
}
