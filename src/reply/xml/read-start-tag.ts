import { DocumentFault } from './document-fault.js';
import { readAttribute } from './read-attribute.js';
import { skipSpace } from './skip-space.js';
import type { StartTag } from './start-tag.interface.js';
import { endOfName } from './xml-name.js';

/** Checks the start tag or empty-element tag whose `<` is at `at`. */
export function readStartTag(text: string, at: number): StartTag {
  const nameEnd = endOfName(text, at + 1);
  if (nameEnd === at + 1) throw new DocumentFault('malformed markup', at);
  const name = text.slice(at + 1, nameEnd);
  const seen = new Set<string>();
  for (let next = nameEnd; ;) {
    const inner = skipSpace(text, next);
    if (text.charCodeAt(inner) === 0x3e) return { name, empty: false, end: inner + 1 };
    if (text.startsWith('/>', inner)) return { name, empty: true, end: inner + 2 };
    if (inner === next) {
      const attribute = endOfName(text, inner) > inner;
      throw new DocumentFault(attribute ? 'no white space before an attribute' : 'malformed start tag', inner);
    }
    next = readAttribute(text, inner, seen);
  }
}
