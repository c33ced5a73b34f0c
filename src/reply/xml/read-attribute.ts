import { DocumentFault } from './document-fault.js';
import { readReference } from './references.js';
import { skipSpace } from './skip-space.js';
import { endOfName } from './xml-name.js';

function readValue(text: string, at: number): number {
  const quote = text.charCodeAt(at);
  if (quote !== 0x22 && quote !== 0x27) throw new DocumentFault('attribute value not quoted', at);
  let next = at + 1;
  while (next < text.length) {
    const unit = text.charCodeAt(next);
    if (unit === quote) return next + 1;
    if (unit === 0x3c) throw new DocumentFault('"<" in an attribute value', next);
    next = unit === 0x26 ? readReference(text, next) : next + 1;
  }
  throw new DocumentFault('attribute value not closed', at);
}

/** Checks the attribute that starts at `at` and adds its name to `seen`. Returns the index after its value. */
export function readAttribute(text: string, at: number, seen: Set<string>): number {
  const end = endOfName(text, at);
  if (end === at) throw new DocumentFault('malformed start tag', at);
  const name = text.slice(at, end);
  if (seen.has(name)) throw new DocumentFault('attribute given twice', at);
  seen.add(name);
  const equals = skipSpace(text, end);
  if (text.charCodeAt(equals) !== 0x3d) throw new DocumentFault('attribute without a value', at);
  return readValue(text, skipSpace(text, equals + 1));
}
