import type { ElementRow } from '../../../voxml/elements/element-row.interface.js';
import type { DocumentElement } from '../document/document-element.interface.js';
import { DocumentRefusal } from '../document/document-refusal.js';
import { elementsOf } from '../document/elements-of.js';
import { checkValue, hasVariable } from './check-value.js';

/** Elements whose text may be missing, with the attribute that must be given instead, if any. */
const MAY_BE_EMPTY: ReadonlyMap<string, string | undefined> = new Map([
  ['Say', undefined],
  ['Set', undefined],
  ['Play', 'digits'],
]);

function checkEmpty({ name, attributes, line }: DocumentElement, row: ElementRow): void {
  if (!row.text || (row.children.length > 0 && !row.filled)) return;
  const instead = MAY_BE_EMPTY.get(name);
  if (MAY_BE_EMPTY.has(name) && (instead === undefined || attributes.has(instead))) return;
  throw new DocumentRefusal(
    `${name}: must hold ${row.text.rule.replace(/, or a link .*/, '')}${instead ? `, or have ${instead}` : ''}`,
    line,
  );
}

/**
 * Checks the text of an element against its row.
 * @throws DocumentRefusal
 */
export function checkText(element: DocumentElement, row: ElementRow): void {
  const { name, line } = element;
  const text = contentText(element);
  const inner = row.text?.kind === 'speech' ? [] : elementsOf(element);
  if (text === '') {
    if (inner.length === 0) checkEmpty(element, row);
  } else if (!row.text) throw new DocumentRefusal(`${name}: takes no text`, line);
  else if (inner.length > 0) throw new DocumentRefusal(`${name}: takes text or elements, not both`, line);
  else if (!hasVariable(text)) checkValue(name, row.text, text, line);
}

/**
 * The text of an element as the platform is assumed to read it: white space around it is layout, and inside `<Say>` runs
 * of white space are one space. `<Set>` keeps a value unchanged.
 */
export function contentText(element: DocumentElement): string {
  if (element.name === 'Set') return allText(element);
  if (element.name === 'Say') return allText(element).replace(/\s+/g, ' ').trim();
  return element.content
    .filter((part) => typeof part === 'string')
    .join('')
    .trim();
}

/** All the text inside an element, that of speech markup included. At most 64 levels deep, as the parser ensures. */
function allText(element: DocumentElement): string {
  return element.content.map((part) => (typeof part === 'string' ? part : allText(part))).join('');
}
