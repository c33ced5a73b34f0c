import { isRecord } from '../../common/is-record.js';
import { jsonDepth, MAX_DEPTH } from '../fields/json-depth.js';

const parse = (text: string): unknown => {
  if (jsonDepth(text) > MAX_DEPTH) return undefined;
  try {
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    return undefined;
  }
};

const own = (values: unknown, key: string): unknown =>
  isRecord(values) && Object.hasOwn(values, key) ? values[key] : undefined;

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;

function* flatten(values: Readonly<Record<string, unknown>>, prefix = '', depth = 1): Generator<[string, string]> {
  for (const [key, value] of Object.entries(values)) {
    const text = asText(value);
    if (text !== undefined) yield [prefix + key, text];
    else if (isRecord(value) && depth < MAX_DEPTH) yield* flatten(value, `${prefix}${key}.`, depth + 1);
  }
}

/**
 * The variables of a call: what `<Set>` stored and what verbs left under their `output` name (wire-format section 6.2).
 * Whether the platform nests them is not settled, so `{"menu":{"digits":"1"}}` and `{"menu.digits":"1"}` read alike.
 *
 * @example
 * call.vars.get('menu.digits'); // '1'
 */
export class CallVars {
  /** `Vars` as sent, when it was text. The only content there is when the text is no JSON object. */
  readonly text?: string;
  readonly #values: Readonly<Record<string, unknown>>;

  /** @param wire the parameter `Vars`: JSON as text, or an object */
  constructor(wire?: unknown) {
    this.text = typeof wire === 'string' ? wire : undefined;
    const values = typeof wire === 'string' ? parse(wire) : wire;
    this.#values = isRecord(values) ? values : {};
  }

  /** The variable as text; `undefined` when it is not set or is no plain value. */
  get(path: string): string | undefined {
    const flat = own(this.#values, path);
    return asText(flat ?? path.split('.').reduce(own, this.#values));
  }

  has(path: string): boolean {
    return this.get(path) !== undefined;
  }

  /** Every variable once, under its dotted path, nested on the wire or not. */
  entries(): [path: string, value: string][] {
    return [...new Map(flatten(this.#values))];
  }

  /** The result of a verb when just one output name has it: `only('digits')` finds `menu.digits` without its name. */
  only(member: string): string | undefined {
    const found = this.entries().filter(([path]) => path.split('.').at(-1) === member && path !== member);
    return found.length === 1 ? found[0]?.[1] : undefined;
  }

  /** The variables as the wire nests them. */
  toJSON(): Readonly<Record<string, unknown>> {
    return this.#values;
  }
}
