import { jsonSchemaOf } from 'nestjs-vox-webhooks/openapi';
import { WIRE_EXAMPLES, type WireExample } from '../../fixtures/wire-examples.js';
import type { Random } from '../random.js';
import { type Body, EXAMPLES, type Fields, toForm, toJson } from './bodies.js';
import { KEYS, VALUES } from './dictionary.js';
import { respelled } from './spellings.js';

/** A parameter that no rule knows: the handler tells by it which events it has seen. */
export const MARK = 'fuzz_mark';

const JSON_TYPE = 'application/json';
/** They say by which rules an event is read, and which event it is. */
const TELLING = new Set(['api_version', 'ApiVersion', 'type', 'channel']);
const nested = (depth: number): string => `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`;

/** Names of the fields of each example that may be anything: the event can do without them. */
const OPTIONAL = new Map(WIRE_EXAMPLES.map((example) => [example, optionalOf(example)]));
/** Those of them that may be a list or an object. */
const LISTS = new Map(WIRE_EXAMPLES.map((example) => [example, listsOf(example)]));

/** An event with everything that is required, whose other fields are anything, in every spelling of a list. */
export function makeWholeEvent(random: Random, mark: string): Body {
  const example = random.pick(EXAMPLES);
  const { event, contentType } = example;
  const fields = new Map(entriesOf(example));
  for (const name of someOf(random, OPTIONAL.get(example) ?? [])) {
    fields.set(name, name === 'Vars' || random.chance(20) ? anyVars(random) : random.pick(VALUES));
  }
  fields.set(MARK, JSON.stringify(mark));
  const isJson = random.chance(10) ? contentType !== JSON_TYPE : contentType === JSON_TYPE;
  const lists = LISTS.get(example) ?? [];
  const bytes = Buffer.from(isJson ? toJson([...fields]) : toForm(spelled(random, [...fields], lists)));
  return { event, bytes, contentType: isJson ? JSON_TYPE : 'application/x-www-form-urlencoded' };
}

/** Up to three, and now and then all of them. */
function someOf(random: Random, names: readonly string[]): readonly string[] {
  if (random.chance(10)) return names;
  return Array.from({ length: random.int(4) }, () => names[random.int(names.length)] ?? MARK);
}

const BROKEN = [nested(5), nested(5_000), '{"__proto__":{"a":1}}', '[]', '{"a":', '5', '"x"'] as const;

/** Variables of a call: JSON in a text, or an object; nested, deep, broken, or with names that reach a prototype. */
function anyVars(random: Random): string {
  if (random.chance(30)) return JSON.stringify(random.pick(BROKEN));
  const object = nestedVars(random, random.pick([1, 2, 5]));
  return random.chance(50) ? object : JSON.stringify(object);
}

function nestedVars(random: Random, levels: number): string {
  const value = (): string => (random.chance(60) && levels > 0 ? nestedVars(random, levels - 1) : random.pick(VALUES));
  const name = (): string => random.pick([random.pick(KEYS), 'menu', 'digits', 'menu.digits', 'k'.repeat(51)]);
  const members = Array.from({ length: random.int(4) }, () => `${JSON.stringify(name())}:${value()}`);
  return `{${members.join(',')}}`;
}

/** A form spells a list in several ways, and a name that is no list may have brackets. */
function spelled(random: Random, fields: Fields, lists: readonly string[]): Fields {
  if (random.chance(40) && lists.length > 0) return respelled(random, fields, lists[random.int(lists.length)] ?? MARK);
  if (!random.chance(20)) return fields;
  return [...fields, [random.pick(['unknown[]', 'unknown[0]', 'unknown[a][b]', 'unknown[']), '"x"']];
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

function listsOf({ event, version }: WireExample): string[] {
  const { properties = {} } = jsonSchemaOf(event, version);
  return Object.keys(properties).filter((name) => /"type":"(array|object)"/.test(JSON.stringify(properties[name])));
}

function entriesOf({ body, contentType }: WireExample): [string, string][] {
  const entries: [string, unknown][] =
    contentType === JSON_TYPE
      ? Object.entries(JSON.parse(body) as Record<string, unknown>)
      : [...new URLSearchParams(body)];
  return entries.map(([name, value]) => [name, JSON.stringify(value)]);
}
