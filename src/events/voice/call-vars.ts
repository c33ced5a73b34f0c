import { FORBIDDEN_KEYS } from '../../common/forbidden-keys.js';
import { isRecord } from '../../common/is-record.js';
import { jsonSize, MAX_DEPTH, MAX_KEYS } from '../fields/json-size.js';
import { LONGEST_NAME } from './output-name.js';

type Values = Readonly<Record<string, unknown>>;

/** Bounds what is joined and hashed: names of many segments are as long as deep ones. */
const LONGEST_PATH = MAX_DEPTH * (LONGEST_NAME + 1);

/**
 * The variables of a call: what `<Set>` stored and what verbs left under their `output` name (wire-format section 6.2).
 * Whether the platform nests them is not settled, so `{"menu":{"digits":"1"}}` and `{"menu.digits":"1"}` read alike.
 *
 * The limits are those of the platform and of a body: a name has at most 50 characters between dots, a path at most 32
 * names, and all variables together at most 512 names. A variable over a limit is left out. JSON that is nested deeper or
 * has more names or entries of lists is not read at all, and neither is text that is no JSON object.
 *
 * @example
 * call.vars.get('menu.digits'); // '1'
 */
export class CallVars {
  /** `Vars` as sent, when it was text. The only content there is when the text is not read. */
  readonly text?: string;
  readonly #wire: unknown;
  #values?: Values;
  #variables?: ReadonlyMap<string, string>;

  /** @param wire the parameter `Vars`: JSON as text, or an object */
  constructor(wire?: unknown) {
    this.text = typeof wire === 'string' ? wire : undefined;
    this.#wire = wire;
  }

  /** The variable as text; `undefined` when it is not set or is no plain value. */
  get(path: string): string | undefined {
    this.#variables ??= variablesIn(this.toJSON());
    return this.#variables.get(path);
  }

  /** Whether `get` finds it. */
  has(path: string): boolean {
    return this.get(path) !== undefined;
  }

  /** Every variable once, under its dotted path, nested on the wire or not. */
  entries(): [path: string, value: string][] {
    this.#variables ??= variablesIn(this.toJSON());
    return [...this.#variables];
  }

  /** The result of a verb when just one output name has it: `only('digits')` finds `menu.digits` without its name. */
  only(member: string): string | undefined {
    const found = this.entries().filter(([path]) => path.endsWith(`.${member}`));
    return found.length === 1 ? found[0]?.[1] : undefined;
  }

  /** The variables as the wire nests them. */
  toJSON(): Readonly<Record<string, unknown>> {
    this.#values ??= within(typeof this.#wire === 'string' ? parse(this.#wire) : this.#wire);
    return this.#values;
  }
}

function parse(text: string): unknown {
  const { depth, keys } = jsonSize(text);
  if (depth > MAX_DEPTH || keys > MAX_KEYS) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A copy of what is within the limits, without names that reach a prototype. */
function within(wire: unknown): Values {
  if (!isRecord(wire)) return {};
  const count = { keys: 0 };
  const copied = copyOf(wire, 0, count);
  return count.keys > MAX_KEYS ? {} : copied;
}

/** @param above how many names lead here */
function copyOf(values: Values, above: number, count: { keys: number }): Values {
  const copied: Record<string, unknown> = {};
  for (const name of Object.keys(values)) {
    if (++count.keys > MAX_KEYS) break;
    const depth = above + segmentsOf(name);
    if (depth <= MAX_DEPTH) copied[name] = copyOfValue(values[name], depth, count);
  }
  return copied;
}

function copyOfValue(value: unknown, above: number, count: { keys: number }): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (above >= MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return copyOfList(value, above, count);
  return copyOf(value as Values, above, count);
}

/** A list is no variable, and its entries count as names. */
function copyOfList(list: readonly unknown[], above: number, count: { keys: number }): unknown[] {
  count.keys += list.length;
  return count.keys > MAX_KEYS ? [] : list.map((entry) => copyOfValue(entry, above + 1, count));
}

/** How many names of the platform a name on the wire stands for; `Infinity` if one of them cannot be. */
function segmentsOf(name: string): number {
  if (name.length > LONGEST_PATH) return Infinity;
  const segments = name.split('.');
  const isName = (one: string): boolean => one.length <= LONGEST_NAME && !FORBIDDEN_KEYS.has(one);
  return segments.every(isName) ? segments.length : Infinity;
}

/** A path that is written flat outweighs the same one nested. */
function variablesIn(values: Values): ReadonlyMap<string, string> {
  const flat = Object.entries(values).filter(([, value]) => !isRecord(value));
  const found = new Map(flatten(values));
  for (const [path, value] of flat) {
    const text = asText(value);
    if (text !== undefined) found.set(path, text);
  }
  return found;
}

function* flatten(values: Values, prefix = ''): Generator<[string, string]> {
  for (const [name, value] of Object.entries(values)) {
    const text = asText(value);
    if (text !== undefined) yield [prefix + name, text];
    else if (isRecord(value)) yield* flatten(value, `${prefix}${name}.`);
  }
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}
