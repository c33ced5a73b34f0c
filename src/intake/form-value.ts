import { isRecord } from '../common/is-record.js';
import { jsonSize, MAX_DEPTH, MAX_KEYS } from '../events/fields/json-size.js';
import { cleanParams } from './clean-params.js';
import type { FormShape } from './form-shapes.js';

/** One pair of a form that belongs to a list or an object. */
export interface FormEntry {
  /** As it is spelled: `error[code]`. */
  readonly name: string;
  /** The names in brackets; empty for the plain name. */
  readonly path: readonly string[];
  readonly value: string;
}

/** All pairs of one field, or of one place in it. */
export type FormEntries = [FormEntry, ...FormEntry[]];

const INDEX = /^\d{1,4}$/;
const JSON_START = /^\s*[[{]/;
/** Two readers of the same pairs may understand two values. */
const AMBIGUOUS = Symbol('ambiguous');

/**
 * The value that the pairs of one field spell: the plain name once or repeated, `[]`, `[0]`, `[member]`, or JSON as text.
 * Of pairs that mean more than one value the pairs themselves, as a list of name and value: no rule of the catalogue takes
 * it, so that the field is a flaw, and all that was sent is on `raw`.
 */
export function formValue(entries: Readonly<FormEntries>, shape: FormShape): unknown {
  const [first] = entries;
  if (entries.length === 1 && first.path.length === 0) return plainValue(first.value, shape);
  const value = entries.every(({ path }) => path.length < MAX_DEPTH) ? valueOf(entries, shape) : AMBIGUOUS;
  if (value === AMBIGUOUS) return entries.map(({ name, value: text }) => [name, text]);
  return isRecord(value) && shape.isList && shape.members.size === 0 ? [value] : value;
}

/** Text stays text where that is what the field may be. */
function plainValue(text: string, { isText, isList, hasObjects, members }: FormShape): unknown {
  const isObject = members.size > 0;
  const parsed = (isList || isObject) && JSON_START.test(text) ? parse(text) : undefined;
  if (Array.isArray(parsed)) return isList ? parsed : text;
  if (parsed && (isObject || hasObjects)) return isObject ? parsed : [parsed];
  return isText || !isList || text === '' || JSON_START.test(text) ? text : [text];
}

function valueOf(entries: Readonly<FormEntries>, shape: FormShape): unknown {
  const heads = entries.flatMap(({ path }) => path.slice(0, 1));
  if (heads.length === 0) return repeated(entries, shape);
  if (heads.length < entries.length) return AMBIGUOUS;
  if (heads.every((head) => head === '')) return pushed(entries, shape);
  const values = new Map<string, unknown>();
  for (const [head, inner] of groups(entries)) values.set(head, one(inner, shape));
  if ([...values.values()].includes(AMBIGUOUS)) return AMBIGUOUS;
  const indices = heads.filter((head) => INDEX.test(head)).length;
  if (indices === 0 && !values.has('')) return Object.fromEntries(values);
  if (indices < heads.length || new Set(heads.map(Number)).size < values.size) return AMBIGUOUS;
  return [...values].toSorted(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
}

/** The plain name, more than once. */
function repeated(entries: readonly FormEntry[], { hasObjects }: FormShape): unknown {
  const values = entries.map(({ value }) => (JSON_START.test(value) ? (parse(value) ?? AMBIGUOUS) : value));
  const isPlain = values.every((value) => typeof value === 'string' || (hasObjects && isRecord(value)));
  return isPlain ? values : AMBIGUOUS;
}

/** Brackets without a name: each pair is an entry, and a single one without a value says that there are none. */
function pushed(entries: Readonly<FormEntries>, shape: FormShape): unknown {
  const rest = entries.map((entry) => ({ ...entry, path: entry.path.slice(1) }));
  const paths = new Set(rest.map(({ path }) => path.join('][')));
  // Whether `[][url]` and `[][type]` are one entry or two depends on the reader.
  if (paths.size > 1) return AMBIGUOUS;
  const [first] = entries;
  if (entries.length === 1 && first.path.length === 1 && first.value === '') return [];
  const values = rest.map((entry) => one([entry], shape));
  return values.includes(AMBIGUOUS) ? AMBIGUOUS : values;
}

/** What stands under one index or member. */
function one(entries: Readonly<FormEntries>, shape: FormShape): unknown {
  const [first] = entries;
  if (first.path.length !== 0) return valueOf(entries, shape);
  if (entries.length > 1) return AMBIGUOUS;
  const parsed = shape.hasObjects && JSON_START.test(first.value) ? parse(first.value) : undefined;
  return isRecord(parsed) ? parsed : first.value;
}

/** By the first name of their paths, which then lack it. */
function groups(entries: Readonly<FormEntries>): ReadonlyMap<string, Readonly<FormEntries>> {
  const found = new Map<string, FormEntries>();
  for (const entry of entries) {
    const [head = '', ...path] = entry.path;
    const group = found.get(head);
    if (group) group.push({ ...entry, path });
    else found.set(head, [{ ...entry, path }]);
  }
  return found;
}

/** A list or an object, if the text is one in JSON and within the limits of a body, with the field that it stands in. */
function parse(text: string): object | undefined {
  const { depth, keys } = jsonSize(text);
  if (depth >= MAX_DEPTH || keys >= MAX_KEYS) return undefined;
  try {
    const { value } = cleanParams({ value: JSON.parse(text) as unknown });
    return value as object;
  } catch {
    return undefined;
  }
}
