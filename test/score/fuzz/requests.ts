import { TOKEN } from '../../support/receiver.js';
import type { Random } from '../random.js';
import { makeBody } from './bodies.js';
import { FRONT_HEADER, FRONTS, HEADERS_WHOLE, isForOurRoutes, LEFT_WHOLE } from './fronts.js';
import { makeWholeEvent } from './whole-events.js';
import { CONTENT_TYPES, HEADERS, METHODS, TAILS } from './dictionary.js';

/** The bytes of one request, and what the sender does when they are out. */
export interface FuzzRequest {
  readonly method: string;
  readonly bytes: Buffer;
  /** Less was sent than was announced: close our side, or just wait. */
  readonly truncated?: 'close' | 'wait';
  /** It carries everything that is required, so that a handler has to see it. */
  readonly isWhole?: true;
}

/** Where the target listens: strict, lenient, and on a controller of its own. */
export const MOUNTS = ['/webhooks/vox', '/webhooks/lenient', '/own'] as const;

const OURS = /^\/webhooks\/(vox|lenient)(\/[a-z.]+)?$/;
const TELLS_ITSELF = /^(sms|mms\.mo|rcs|fax)/;

/** One request out of the dictionary. Nine in ten get past the door. */
export function makeRequest(random: Random, mark: string): FuzzRequest {
  if (random.chance(25)) return makeWhole(random, mark);
  const body = makeBody(random);
  const method = random.chance(8) ? random.pick(METHODS) : random.chance(7) ? 'GET' : 'POST';
  const lines = ['Host: test'];
  if (!random.chance(4)) lines.push(`Authorization: Bearer ${TOKEN}`);
  else if (random.chance(50)) lines.push(`Authorization: ${random.bytes(12).toString('base64')}`);
  if (!random.chance(3))
    lines.push(`Content-Type: ${random.chance(12) ? random.pick(CONTENT_TYPES) : body.contentType}`);
  const path = pathOf(random, body.event);
  // Elsewhere it is the framework that waits for a body, and it waits for ever.
  const truncated = random.chance(98) ? undefined : random.chance(80) || !OURS.test(path) ? 'close' : 'wait';
  const chunked = !truncated && random.chance(8);
  if (chunked) lines.push('Transfer-Encoding: chunked');
  else lines.push(`Content-Length: ${body.bytes.length + (truncated ? 5 : 0)}`);
  if (random.chance(8)) lines.push(random.pick(HEADERS));
  if (random.chance(15)) lines.push(...frontOf(random, FRONTS, !truncated && OURS.test(path)));
  const head = Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  const bytes = Buffer.concat([head, chunked ? chunk(random, body.bytes) : body.bytes]);
  return { method, bytes, ...(truncated && { truncated }) };
}

/** Bytes, by the default of `body.limit`. */
const LARGEST_BODY = 262_144;

/** To a registration of its own, which knows no repeats. */
function makeWhole(random: Random, mark: string): FuzzRequest {
  const { event, contentType, bytes } = makeWholeEvent(random, mark);
  const type = contentType + random.pick(['', ';', '; charset=utf8', '; charset="UTF-8"', ' ;charset=utf-8 ']);
  const lines = [
    `POST /webhooks/whole/${event} HTTP/1.1`,
    'Host: test',
    `Authorization: Bearer ${TOKEN}`,
    `Content-Type: ${type}`,
    `Content-Length: ${bytes.length}`,
  ];
  if (random.chance(20)) lines.push(`Content-Encoding: ${random.pick(['', 'identity', 'identity,identity'])}`);
  if (random.chance(40)) lines.push(...frontOf(random, { ...LEFT_WHOLE, ...HEADERS_WHOLE }, true));
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
  // Fields in a form may become longer than any body may be.
  return {
    method: 'POST',
    bytes: Buffer.concat([head, bytes]),
    ...(bytes.length <= LARGEST_BODY && { isWhole: true }),
  };
}

/** A header line that names one of the fronts, and where it stands. */
function frontOf(random: Random, fronts: object, isOurs: boolean): string[] {
  const names = Object.keys(fronts).filter((name) => isOurs || !isForOurRoutes(name));
  return [`${FRONT_HEADER}: ${random.pick(['host', 'middleware'])}; ${names[random.int(names.length)]}`];
}

function pathOf(random: Random, event: string): string {
  const mount = random.pick(MOUNTS);
  if (random.chance(12)) return mount + random.pick(TAILS);
  if (mount === '/own') return `/own/${event.startsWith('voice') ? 'call' : 'message'}`;
  return TELLS_ITSELF.test(event) && random.chance(60) ? mount : `${mount}/${event}`;
}

function chunk(random: Random, bytes: Buffer): Buffer {
  const cut = random.int(bytes.length + 1);
  const parts = [bytes.subarray(0, cut), bytes.subarray(cut)].filter(({ length }) => length > 0);
  const framed = parts.flatMap((part) => [Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
  return Buffer.concat([...framed, Buffer.from('0\r\n\r\n')]);
}
