import type { DocumentElement } from '../document/document-element.interface.js';

/** All the text inside an element, that of speech markup included. At most 64 levels deep, as the parser sees to. */
function allText(element: DocumentElement): string {
  return element.content.map((part) => (typeof part === 'string' ? part : allText(part))).join('');
}

/**
 * The text of an element as the platform is assumed to take it: white space around it is layout, and inside `<Say>` runs
 * of it are one space. `<Set>` keeps a value as it is.
 */
export function contentText(element: DocumentElement): string {
  if (element.name === 'Set') return allText(element);
  if (element.name === 'Say') return allText(element).replace(/\s+/g, ' ').trim();
  return element.content
    .filter((part) => typeof part === 'string')
    .join('')
    .trim();
}
