import { WIRE_EXAMPLES, type WireExample } from '../../fixtures/wire-examples.js';
import type { Random } from '../random.js';
import { KEYS, VALUES } from './dictionary.js';

export type Fields = readonly (readonly [string, string])[];

/** What a request carries, and how it says it is written. */
export interface Body {
  readonly contentType: string;
  readonly bytes: Buffer;
  /** The event that the body was made from, for the route. */
  readonly event: string;
}

const [FIRST, ...REST] = WIRE_EXAMPLES;
if (!FIRST) throw new Error('there are no wire examples');
export const EXAMPLES: readonly [WireExample, ...WireExample[]] = [FIRST, ...REST];
const JSON_TYPE = 'application/json';

/** Names and JSON texts of an example's parameters, whichever way it is written. */
function fieldsOf({ body, contentType }: WireExample): Fields {
  const entries: [string, unknown][] =
    contentType === JSON_TYPE
      ? Object.entries(JSON.parse(body) as Record<string, unknown>)
      : [...new URLSearchParams(body)];
  return entries.map(([name, value]) => [name, JSON.stringify(value)]);
}

/** Written by hand: `JSON.stringify` would write neither `__proto__` nor 1e400 nor a key twice. */
export function toJson(fields: Fields): string {
  return `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
}

export function toForm(fields: Fields): string {
  const text = (json: string): string =>
    (json.startsWith('"') ? String(JSON.parse(json)) : json).replaceAll(/\p{Cs}/gu, '?');
  return fields.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(text(value))}`).join('&');
}

function mutateFields(random: Random, fields: Fields): Fields {
  const out = [...fields];
  for (let times = 1 + random.int(3); times > 0; times--) {
    const at = random.int(out.length + 1);
    const [name, value] = out[at] ?? ['x', '1'];
    const action = random.int(6);
    if (action === 0) out.splice(at, 1);
    else if (action === 1) out.splice(at, 0, [random.pick(KEYS), random.pick(VALUES)]);
    else if (action === 2) out.splice(at, 1, [random.pick(KEYS), value]);
    else if (action === 3) out.splice(at, 1, [name, nest(random, random.pick(VALUES))]);
    else if (action === 4) out.push([name, value]);
    else out.splice(at, 1, [name, random.pick(VALUES)]);
  }
  return out;
}

function nest(random: Random, value: string): string {
  const depth = random.pick([1, 3, 30, 31, 32, 33, 200, 5_000]);
  return random.chance(50)
    ? `${'['.repeat(depth)}${value}${']'.repeat(depth)}`
    : `${'{"a":'.repeat(depth)}${value}${'}'.repeat(depth)}`;
}

function mutateBytes(random: Random, bytes: Buffer): Buffer {
  const out = Buffer.from(bytes);
  for (let times = 1 + random.int(4); times > 0 && out.length > 0; times--)
    out[random.int(out.length)] = random.int(256);
  const cut = random.int(out.length + 1);
  if (random.chance(20)) return out.subarray(0, cut);
  return random.chance(30) ? Buffer.concat([out.subarray(0, cut), random.bytes(3), out.subarray(cut)]) : out;
}

const STRANGE: readonly [(random: Random) => string | Buffer, ...((random: Random) => string | Buffer)[]] = [
  () => '',
  (random) => random.pick(VALUES),
  (random) => nest(random, '{}'),
  (random) => '['.repeat(random.pick([10, 1_000, 50_000])),
  (random) => `{${Array.from({ length: random.pick([511, 513, 3_000]) }, (_, at) => `"k${at}":${at}`).join(',')}}`,
  (random) => Array.from({ length: random.pick([511, 513, 3_000]) }, (_, at) => `k${at}=${at}`).join('&'),
  (random) => `{"body":"${'A'.repeat(random.pick([1_000, 60_000, 300_000]))}","type":"mo"}`,
  (random) => random.bytes(random.int(300)),
  () => '\ufeff{"type":"mo"}',
  () => '&=&=&&',
  () => '%%%=%E0%A4%A&a=%u0041',
];

/** An example of the wire format, as it is or spoilt, or something that never was one. */
export function makeBody(random: Random): Body {
  const example = random.pick(EXAMPLES);
  const { contentType, event } = example;
  const kind = random.int(10);
  if (kind === 0) return { contentType, event, bytes: Buffer.from(example.body) };
  if (kind === 1) return { contentType, event, bytes: mutateBytes(random, Buffer.from(example.body)) };
  if (kind <= 3) return { contentType, event, bytes: Buffer.from(random.pick(STRANGE)(random)) };
  const fields = mutateFields(random, fieldsOf(example));
  const asJson = random.chance(10) ? contentType !== JSON_TYPE : contentType === JSON_TYPE;
  return {
    contentType: asJson ? JSON_TYPE : 'application/x-www-form-urlencoded',
    event,
    bytes: Buffer.from(asJson ? toJson(fields) : toForm(fields)),
  };
}
