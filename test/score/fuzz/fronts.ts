import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { parse } from 'node:querystring';

/** Names the front that a request is to pass on its way into the target. */
export const FRONT_HEADER = 'x-fuzz-front';

/** What something in front of the application does to a request, once its body has been read. */
export type Front = (request: IncomingMessage, bytes: Buffer) => object;

type Fronts = Readonly<Record<string, Front>>;

/** As parsers do, after the content type; `undefined` for what they refuse. */
function parsed({ headers }: IncomingMessage, bytes: Buffer): unknown {
  const text = bytes.toString();
  if (headers['content-type']?.includes('form')) return { ...parse(text, undefined, undefined, { maxKeys: 0 }) };
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const inLarger = (bytes: Buffer): Uint8Array => {
  const room = new Uint8Array(bytes.length + 20).fill(0x7b);
  room.set(bytes, 10);
  return room.subarray(10, 10 + bytes.length);
};
const another = { type: 'mo', body: 'another' };

/** Bytes, texts and objects that other parsers and hosts leave. All that was sent can be found in what they leave. */
export const LEFT_WHOLE: Fronts = {
  'body: Buffer': (_, bytes) => ({ body: bytes }),
  'body: text': (_, bytes) => ({ body: bytes.toString() }),
  'body: Uint8Array': (_, bytes) => ({ body: new Uint8Array(bytes) }),
  'body: view': (_, bytes) => ({ body: inLarger(bytes) }),
  'body: ArrayBuffer': (_, bytes) => ({ body: new Uint8Array(bytes).buffer }),
  'body: DataView': (_, bytes) => ({ body: new DataView(new Uint8Array(bytes).buffer) }),
  'body: object': (request, bytes) => ({ body: parsed(request, bytes) }),
  'body: object without a prototype': (request, bytes) => ({
    body: Object.assign(Object.create(null) as object, parsed(request, bytes)),
  }),
  'body: frozen': (request, bytes) => ({ body: frozen(parsed(request, bytes)) }),
  'rawBody: Buffer': (_, bytes) => ({ rawBody: bytes }),
  'rawBody: text': (_, bytes) => ({ rawBody: bytes.toString() }),
  'rawBody: Uint8Array': (_, bytes) => ({ rawBody: new Uint8Array(bytes) }),
  'rawBody: Buffer, body: object': (request, bytes) => ({ rawBody: bytes, body: parsed(request, bytes) }),
  'rawBody: Buffer, body: empty': (_, bytes) => ({ rawBody: bytes, body: {} }),
  'rawBody: Buffer, body: another': (_, bytes) => ({ rawBody: bytes, body: another }),
};

/** Deep-frozen, as a parser that hands out what it keeps in a cache. */
function frozen(value: unknown): unknown {
  const left = [value];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (typeof one === 'object' && one !== null)
      left.push(...Object.values(Object.freeze(one)).filter((inner) => inner));
  }
  return value;
}

function deep(levels: number): object {
  let value: object = {};
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
  return { type: 'mo', deep: value };
}
function circular(): object {
  const value: Record<string, unknown> = { ...another };
  value['self'] = value;
  return value;
}
class Throws {
  type = 'mo';
  get body(): string {
    throw new Error('a getter of a body');
  }
}

/** What may be left besides, by mistake or by somebody who wants harm. */
export const LEFT_ODD: Fronts = {
  'body: undefined': () => ({ body: undefined }),
  'body: null': () => ({ body: null }),
  'body: number': () => ({ body: 5 }),
  'body: NaN': () => ({ body: Number.NaN }),
  'body: true': () => ({ body: true }),
  'body: BigInt': () => ({ body: 5n }),
  'body: symbol': () => ({ body: Symbol('body') }),
  'body: function': () => ({ body: () => another }),
  'body: list': (request, bytes) => ({ body: [parsed(request, bytes)] }),
  'body: empty text': () => ({ body: '' }),
  'body: empty Buffer': () => ({ body: Buffer.alloc(0) }),
  'body: Map': () => ({ body: new Map(Object.entries(another)) }),
  'body: Date': () => ({ body: new Date(Number.NaN) }),
  'body: promise': () => ({ body: Promise.resolve(another) }),
  'body: deep': () => ({ body: deep(100_000) }),
  'body: circular': () => ({ body: circular() }),
  'body: with a BigInt': () => ({ body: { ...another, from: '+12025550188', to: '+12025550123', id: 5n } }),
  'body: with a getter that throws': () => ({ body: new Throws() }),
  'body: names of prototypes, frozen': () => ({
    body: frozen(JSON.parse('{"__proto__":{"a":1},"b":{"constructor":1}}')),
  }),
  'body: 100,000 names': () => ({
    body: Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, at])),
  }),
  'rawBody: object': (request, bytes) => ({ rawBody: parsed(request, bytes) }),
  'rawBody: empty': () => ({ rawBody: Buffer.alloc(0) }),
  'rawBody: null, body: null': () => ({ rawBody: null, body: null }),
  'rawBody: number': () => ({ rawBody: 5 }),
};

const rawOf = (headers: IncomingHttpHeaders): string[] =>
  Object.entries(headers).flatMap(([name, value]) => [value].flat().flatMap((one) => [name, String(one)]));
const mapped =
  (change: (text: string, at: number) => string): Front =>
  ({ rawHeaders }) => ({ rawHeaders: rawHeaders.map(change) });

/** Headers as middleware and hosts leave them; the credential and the type of the body still stand in them, once. */
export const HEADERS_WHOLE: Fronts = {
  'rawHeaders: empty': () => ({ rawHeaders: [] }),
  'rawHeaders: undefined': () => ({ rawHeaders: undefined }),
  'rawHeaders: null': () => ({ rawHeaders: null }),
  'rawHeaders: of headers': ({ headers }) => ({ rawHeaders: rawOf(headers) }),
  'rawHeaders: lower case': mapped((text, at) => (at % 2 ? text : text.toLowerCase())),
  'rawHeaders: upper case': mapped((text, at) => (at % 2 ? text : text.toUpperCase())),
  'rawHeaders: more': ({ rawHeaders }) => ({
    rawHeaders: ['X-Amzn-Trace-Id', 'Root=1', ...rawHeaders, 'Via', '1.1 a'],
  }),
  'rawHeaders: odd count': ({ rawHeaders }) => ({ rawHeaders: [...rawHeaders, 'X-Last'] }),
  'headers: lists': ({ headers }) => ({
    rawHeaders: [],
    headers: { ...headers, authorization: [headers.authorization ?? ''] },
  }),
  'headers: without a prototype': ({ headers }) => ({ headers: Object.assign(Object.create(null) as object, headers) }),
};

/** Headers that nobody can read, or that say two things. */
export const HEADERS_ODD: Fronts = {
  'rawHeaders: of an object': ({ headers }) => ({ rawHeaders: { ...headers } }),
  'rawHeaders: text': ({ rawHeaders }) => ({ rawHeaders: rawHeaders.join('\r\n') }),
  'rawHeaders: pairs': ({ headers }) => ({ rawHeaders: Object.entries(headers) }),
  'rawHeaders: number': () => ({ rawHeaders: 5 }),
  'rawHeaders: holes': ({ rawHeaders }) => ({ rawHeaders: rawHeaders.map((text, at) => (at % 3 ? text : undefined)) }),
  'rawHeaders: no texts': ({ rawHeaders }) => ({
    rawHeaders: rawHeaders.map((text, at) => [text, 5, null, { length: text.length }][at % 4]),
  }),
  'rawHeaders: lists for values': ({ rawHeaders }) => ({
    rawHeaders: rawHeaders.map((text, at) => (at % 2 ? [text] : text)),
  }),
  'rawHeaders: twice': ({ rawHeaders }) => ({ rawHeaders: [...rawHeaders, ...rawHeaders] }),
  'rawHeaders: cut': ({ rawHeaders }) => ({ rawHeaders: rawHeaders.slice(1) }),
  'headers: numbers': ({ headers }) => ({
    rawHeaders: [],
    headers: { ...headers, authorization: 5, 'content-type': 5 },
  }),
  'headers: none': () => ({ rawHeaders: [], headers: {} }),
  'headers: two credentials': ({ headers }) => ({
    rawHeaders: [],
    headers: { ...headers, authorization: [headers.authorization, 'Bearer second'] },
  }),
  'headers: coding of a list': ({ headers }) => ({ headers: { ...headers, 'content-encoding': ['identity', 'gzip'] } }),
};

/** Whether a front reads the body. */
export const readsBody = (name: string): boolean => name in LEFT_WHOLE || name in LEFT_ODD;

/**
 * Elsewhere a framework waits for a body that was read in front of it, whoever reads one waits for all that was announced,
 * and parsers of the framework throw at headers that are no text.
 */
export const isForOurRoutes = (name: string): boolean => readsBody(name) || name.startsWith('headers: ');

export const FRONTS: Fronts = { ...LEFT_WHOLE, ...LEFT_ODD, ...HEADERS_WHOLE, ...HEADERS_ODD };
