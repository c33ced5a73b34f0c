import type { ElementRow } from '../../../voxml/elements/element-row.interface.js';
import { ELEMENTS } from '../../../voxml/elements/elements.js';
import { SSML_ELEMENTS } from '../../../voxml/ssml/ssml-elements.js';
import type { DocumentElement } from '../document/document-element.interface.js';
import { DocumentRefusal } from '../document/document-refusal.js';
import { elementsOf } from '../document/elements-of.js';
import { checkText } from './check-text.js';
import { checkValue, hasVariable } from './check-value.js';

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
 * Checks an element and all inside it against the table of elements (wire-format sections 14.3 to 14.6).
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

/**
 * Checks the attributes of an element against its row. Values with variables are checked when the element runs.
 * @throws DocumentRefusal
 */
function checkAttributes({ name, attributes, line }: DocumentElement, row: ElementRow): void {
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

/**
 * Checks the content of `<Say>` against the elements of speech markup, which are a candidate: see `SSML_ELEMENTS`.
 * @throws DocumentRefusal
 */
function checkSpeech(element: DocumentElement): void {
  for (const child of elementsOf(element)) {
    if (!SSML_ELEMENTS.has(child.name)) {
      throw new DocumentRefusal('Say: only text and speech markup are allowed inside', child.line);
    }
    checkSpeech(child);
  }
}

/** Whether a name of a document may be repeated in a message: it looks like a name, and not like data. */
function isShowable(name: string): boolean {
  return /^[A-Za-z:-]{1,40}$/.test(name);
}
