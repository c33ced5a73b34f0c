import type { ElementName } from '../elements/element-name.type.js';
import type { ElementRow } from '../elements/element-row.interface.js';
import { ELEMENTS } from '../elements/elements.js';
import { rowOf } from '../elements/row-of.js';
import { VoxLink } from '../vox-link.js';
import { VoxmlError } from '../voxml.error.js';
import { refuser } from './refuser.js';

const NONE: ReadonlyMap<string, string | VoxLink> = new Map();
/** Elements that mean nothing without an attribute. */
const NEEDY = new Set(
  Object.entries<ElementRow>(ELEMENTS)
    .filter(([, { attributes }]) => Object.values(attributes).some(({ required }) => required))
    .map(([element]) => element),
);
const SHOWABLE = /^[A-Za-z-]{1,40}$/;

/**
 * Checks attributes against the row of their element and puts them in its order.
 * @throws VoxmlError naming the attribute
 */
export function readAttributes(element: ElementName, given: object): ReadonlyMap<string, string | VoxLink> {
  const rules = rowOf(element).attributes;
  if (!NEEDY.has(element) && Object.keys(given).length === 0) return NONE;
  const values = new Map<string, unknown>(Object.entries(given));
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
