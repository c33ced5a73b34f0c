import { DocumentFault } from './document-fault.js';
import { readReference } from './references.js';

/** Checks character data inside the root element. Returns the index of the `<` that ends it, or the text's length. */
export function readText(text: string, at: number): number {
  let next = at;
  while (next < text.length) {
    const unit = text.charCodeAt(next);
    if (unit === 0x3c) return next;
    // What ends in front of this text ends in `>`, so no `]` of it is taken for text.
    if (unit === 0x3e && text.startsWith(']]', next - 2)) throw new DocumentFault('"]]>" in text', next);
    next = unit === 0x26 ? readReference(text, next) : next + 1;
  }
  return next;
}
