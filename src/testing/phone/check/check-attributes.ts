import type { ElementRow } from '../../../voxml/elements/element-row.interface.js';
import type { DocumentElement } from '../document/document-element.interface.js';
import { DocumentRefusal } from '../document/document-refusal.js';
import { checkValue } from './check-value.js';
import { hasVariable } from './has-variable.js';
import { isShowable } from './is-showable.js';

/**
 * Holds the attributes of an element to its row. Values with variables are judged when the call comes to them.
 * @throws DocumentRefusal
 */
export function checkAttributes({ name, attributes, line }: DocumentElement, row: ElementRow): void {
  for (const [attribute, text] of attributes) {
    const rule = Object.hasOwn(row.attributes, attribute) ? row.attributes[attribute] : undefined;
    const place = isShowable(attribute) ? `${name} ${attribute}` : name;
    if (!rule) throw new DocumentRefusal(`${place}: there is no such attribute`, line);
    if (rule.kind === 'expression' || !hasVariable(text)) checkValue(place, rule, text, line);
  }
  for (const [attribute, rule] of Object.entries(row.attributes)) {
    if (!rule.required || attributes.has(attribute)) continue;
    throw new DocumentRefusal(`${name} ${attribute}: must be given`, line);
  }
}
