import { isRecord } from '../../common/is-record.js';
import { typeName } from '../../common/type-name.js';
import { type ElementName, ELEMENT_ROWS } from '../elements/elements.js';
import type { Refuse } from '../rules/attribute-rule.interface.js';
import { VoxLink } from '../vox-link.js';
import { VoxmlError } from '../voxml.error.js';

/** Of an element that was given none. */
export const NO_ATTRIBUTES: ReadonlyMap<string, string | VoxLink> = new Map();
/** Elements with a required attribute. */
export const REQUIRING = new Set(
  Object.entries(ELEMENT_ROWS)
    .filter(([, { attributes }]) => Object.values(attributes).some(({ required }) => required))
    .map(([element]) => element),
);
const SHOWABLE = /^[A-Za-z-]{1,40}$/;

/**
 * Checks attributes against the row of their element and puts them in its order.
 * @throws VoxmlError naming the attribute
 */
export function readAttributes(
  element: ElementName,
  given: object,
  named?: object,
): ReadonlyMap<string, string | VoxLink> {
  if (!isRecord(given)) {
    const found = typeof given === 'function' ? 'a function: the callback has an argument of its own' : typeName(given);
    throw new VoxmlError(element, undefined, 'its attributes must be an object: { name: value }', `given: ${found}`);
  }
  const rules = ELEMENT_ROWS[element].attributes;
  if (!REQUIRING.has(element) && Object.keys(given).length === 0) return NO_ATTRIBUTES;
  const values = new Map<string, unknown>(Object.entries(named ? { ...given, ...named } : given));
  for (const name of values.keys()) {
    if (Object.hasOwn(rules, name)) continue;
    throw new VoxmlError(element, SHOWABLE.test(name) ? name : undefined, 'there is no such attribute');
  }
  const read = new Map<string, string | VoxLink>();
  for (const [name, rule] of Object.entries(rules)) {
    const value = values.get(name);
    if (value !== undefined) {
      const written = rule.read(value, refuser(element, name, rule.rule));
      read.set(name, written instanceof VoxLink ? written : written.toString());
    } else if (rule.required) throw new VoxmlError(element, name, `must be given: ${rule.rule}`);
  }
  return read;
}

/** Throws for a value at one place of a document that breaks the rule of the place. */
export function refuser(element: ElementName, attribute: string | undefined, rule: string): Refuse {
  return (found) => {
    throw new VoxmlError(element, attribute, `must be ${rule}`, found);
  };
}
