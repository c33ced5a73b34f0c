import type { DocumentElement } from './document-element.interface.js';

/** All the text inside an element, that of speech markup included. At most 64 levels deep, as the reader sees to. */
export function textOf(element: DocumentElement): string {
  return element.content.map((part) => (typeof part === 'string' ? part : textOf(part))).join('');
}
