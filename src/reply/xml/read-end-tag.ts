import { DocumentFault } from './document-fault.js';
import { skipSpace } from './skip-space.js';
import { endOfName } from './xml-name.js';

/** Checks the end tag whose `<` is at `at` against the innermost open element. Returns the index after its `>`. */
export function readEndTag(text: string, at: number, expected: string | undefined): number {
  const nameEnd = endOfName(text, at + 2);
  const close = skipSpace(text, nameEnd);
  if (nameEnd === at + 2 || text.charCodeAt(close) !== 0x3e) throw new DocumentFault('malformed end tag', at);
  if (text.slice(at + 2, nameEnd) !== expected) throw new DocumentFault('end tag does not match the start tag', at);
  return close + 1;
}
