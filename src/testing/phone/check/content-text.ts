import type { DocumentElement } from '../document/document-element.interface.js';
import { textOf } from '../document/text-of.js';

/**
 * The text of an element as the platform is assumed to take it: white space around it is layout, and inside `<Say>` runs
 * of it are one space. `<Set>` keeps a value as it is.
 */
export function contentText(element: DocumentElement): string {
  if (element.name === 'Set') return textOf(element);
  if (element.name === 'Say') return textOf(element).replace(/\s+/g, ' ').trim();
  return element.content
    .filter((part) => typeof part === 'string')
    .join('')
    .trim();
}
