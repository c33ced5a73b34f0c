import { jsonSchemaOf } from 'nestjs-vox-webhooks/openapi';
import { WIRE_EXAMPLES, type WireExample } from '../../fixtures/wire-examples.js';
import type { Random } from '../random.js';
import { type Body, EXAMPLES, type Fields, toForm, toJson } from './bodies.js';
import { VALUES } from './dictionary.js';

/** A parameter that no rule knows: the handler tells by it which events it has seen. */
export const MARK = 'fuzz_mark';

const JSON_TYPE = 'application/json';
/** They say by which rules an event is read, and which event it is. */
const TELLING = new Set(['api_version', 'ApiVersion', 'type', 'channel']);
const NESTED = (depth: number): string => `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`;

/** Names of the fields of each example that may be anything: the event can do without them. */
const OPTIONAL = new Map(WIRE_EXAMPLES.map((example) => [example, optionalOf(example)]));

/** An event with everything that is required, whose other fields are anything, in every spelling of a list. */
export function makeWholeEvent(random: Random, mark: string): Body {
  const example = random.pick(EXAMPLES);
  const { event, contentType } = example;
  const optional = OPTIONAL.get(example) ?? [];
  const fields = new Map(entriesOf(example));
  for (let times = random.int(4); times > 0 && optional.length > 0; times--) {
    const name = optional[random.int(optional.length)] ?? MARK;
    fields.set(name, random.chance(20) ? spoiltVars(random) : random.pick(VALUES));
  }
  fields.set(MARK, JSON.stringify(mark));
  const isJson = random.chance(10) ? contentType !== JSON_TYPE : contentType === JSON_TYPE;
  const bytes = Buffer.from(isJson ? toJson([...fields]) : toForm(spelledLists(random, [...fields])));
  return { event, bytes, contentType: isJson ? JSON_TYPE : 'application/x-www-form-urlencoded' };
}

/** JSON in a text, as `Vars` is, deep or with names that reach a prototype. */
function spoiltVars(random: Random): string {
  return JSON.stringify(random.pick([NESTED(5), NESTED(5_000), '{"__proto__":{"a":1}}', '[]', '{"a":', '5', '"x"']));
}

/** A form says a list in several ways. */
function spelledLists(random: Random, fields: Fields): Fields {
  if (!random.chance(20)) return fields;
  return [...fields, [random.pick(['unknown[]', 'unknown[0]', 'unknown[a][b]', 'media[]', 'Vars[a]']), '"x"']];
}

/** What the published schema does not require, neither alone nor in place of something else. */
function optionalOf({ event, version }: WireExample): string[] {
  const schema = jsonSchemaOf(event, version);
  const needed = new Set<unknown>();
  JSON.stringify(schema, (key, value: unknown) => {
    if (key === 'required') for (const name of value as unknown[]) needed.add(name);
    return value;
  });
  return Object.keys(schema.properties ?? {}).filter((name) => !needed.has(name) && !TELLING.has(name));
}

function entriesOf({ body, contentType }: WireExample): [string, string][] {
  const entries: [string, unknown][] =
    contentType === JSON_TYPE
      ? Object.entries(JSON.parse(body) as Record<string, unknown>)
      : [...new URLSearchParams(body)];
  return entries.map(([name, value]) => [name, JSON.stringify(value)]);
}
