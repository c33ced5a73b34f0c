import type { ElementRow } from '../elements/element-row.interface.js';
import { type ElementName, ELEMENTS, rowOf } from '../elements/elements.js';
import type { Refuse } from '../rules/attribute-rule.interface.js';
import { escapeText } from '../text/escape.js';
import { VoxLink } from '../vox-link.js';
import { VoxmlError } from '../voxml.error.js';
import type { ContentNode } from './element-node.interface.js';

const NONE: ReadonlyMap<string, string | VoxLink> = new Map();
/** Elements with a required attribute. */
const REQUIRING = new Set(
  Object.entries<ElementRow>(ELEMENTS)
    .filter(([, { attributes }]) => Object.values(attributes).some(({ required }) => required))
    .map(([element]) => element),
);
const SHOWABLE = /^[A-Za-z-]{1,40}$/;

/**
 * Checks the text of an element against its row and makes it ready to print.
 * @throws VoxmlError
 */
export function readText(element: ElementName, given: unknown): ContentNode {
  const rule = rowOf(element).text;
  if (!rule) throw new VoxmlError(element, undefined, 'takes no text');
  const written = rule.read(given, refuser(element, undefined, rule.rule));
  if (typeof written === 'string') return escapeText(written);
  return written instanceof VoxLink ? written : written.toString();
}

/**
 * Checks attributes against the row of their element and puts them in its order.
 * @throws VoxmlError naming the attribute
 */
export function readAttributes(element: ElementName, given: object): ReadonlyMap<string, string | VoxLink> {
  const rules = rowOf(element).attributes;
  if (!REQUIRING.has(element) && Object.keys(given).length === 0) return NONE;
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

/** Throws for a value at one place of a document that breaks the rule of the place. */
export function refuser(element: ElementName, attribute: string | undefined, rule: string): Refuse {
  return (found) => {
    throw new VoxmlError(element, attribute, `must be ${rule}`, found);
  };
}
