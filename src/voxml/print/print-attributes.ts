import type { ElementNode } from '../content/element-node.interface.js';
import { refuser } from '../content/read-values.js';
import { ELEMENT_ROWS } from '../elements/elements.js';
import type { LinkResolver } from '../link-resolver.interface.js';
import type { LinkUse } from '../link-use.interface.js';
import type { AttributeRule } from '../rules/attribute-rule.interface.js';
import { escapeAttribute } from '../text/escape.js';
import { VoxLink } from '../vox-link.js';
import { resolveLink } from './resolve-link.js';

/** The `output` name for a link to a handler: the result then comes in documented variables, not in candidates. */
function outputOf({ element, attributes }: ElementNode, rule: AttributeRule, links: LinkResolver): string | undefined {
  const action = attributes.get('action');
  const event = ELEMENT_ROWS[element].attributes['action']?.event;
  if (!(action instanceof VoxLink) || event === undefined) return undefined;
  const name = links.output?.(action, { element, attribute: 'action', event });
  if (name === undefined) return undefined;
  const refuse = refuser(element, 'output', rule.rule);
  const output = rule.read(name, refuse);
  return typeof output === 'string' ? output : refuse();
}

function placeOf({ element, attributes }: ElementNode, attribute: string): Omit<LinkUse, 'event'> {
  const output = attributes.get('output');
  return { element, attribute, ...(typeof output === 'string' && { output }) };
}

/** The attributes of an element in the order of the table, each with a space in front. */
export function printAttributes(node: ElementNode, links: LinkResolver): string {
  let text = '';
  for (const [name, rule] of Object.entries(ELEMENT_ROWS[node.element].attributes)) {
    const given = node.attributes.get(name) ?? (name === 'output' ? outputOf(node, rule, links) : undefined);
    if (given === undefined) continue;
    const value = given instanceof VoxLink ? resolveLink(given, links, rule, placeOf(node, name)) : given;
    text += ` ${name}="${escapeAttribute(value)}"`;
  }
  return text;
}
