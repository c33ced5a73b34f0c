import type { ElementRow } from '../../../voxml/elements/element-row.interface.js';
import { ELEMENTS } from '../../../voxml/elements/elements.js';
import type { DocumentElement } from '../document/document-element.interface.js';
import { DocumentRefusal } from '../document/document-refusal.js';
import { elementsOf } from '../document/elements-of.js';
import { checkAttributes } from './check-attributes.js';
import { checkSpeech } from './check-speech.js';
import { checkText } from './check-text.js';
import { isShowable } from './is-showable.js';

const ROWS: ReadonlyMap<string, ElementRow> = new Map(Object.entries(ELEMENTS));

function checkChildren(element: DocumentElement, row: ElementRow): void {
  for (const child of elementsOf(element)) {
    const shown = isShowable(child.name) ? child.name : 'this element';
    if (!ROWS.has(child.name)) throw new DocumentRefusal(`${element.name}: there is no element ${shown}`, child.line);
    if (!row.children.includes(child.name)) {
      throw new DocumentRefusal(`${element.name}: ${shown} is not allowed inside`, child.line);
    }
    checkElement(child);
  }
}

/**
 * Holds an element and all inside it to the table of elements (wire-format sections 14.3 to 14.6).
 * @throws DocumentRefusal with the first rule that is broken
 */
export function checkElement(element: DocumentElement): void {
  const row = ROWS.get(element.name);
  if (!row) throw new DocumentRefusal('there is no such element', element.line);
  checkAttributes(element, row);
  if (row.text?.kind === 'speech') checkSpeech(element);
  else checkChildren(element, row);
  checkText(element, row);
  if (row.filled && !row.text && elementsOf(element).length === 0) {
    throw new DocumentRefusal(`${element.name}: must hold ${row.children.join(' or ')}`, element.line);
  }
}
