import type { DocumentElement } from './document-element.interface.js';

/** The elements directly inside an element, in order. */
export function elementsOf(element: DocumentElement): readonly DocumentElement[] {
  return element.content.filter((part) => typeof part !== 'string');
}
