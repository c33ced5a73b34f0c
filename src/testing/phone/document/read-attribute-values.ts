import { readAttribute } from '../../../reply/xml/read-attribute.js';
import { skipSpace } from '../../../reply/xml/skip-space.js';
import { endOfName } from '../../../reply/xml/xml-name.js';
import { decodeCharacters } from './decode-characters.js';

/** The attributes of the start tag between two indexes, as XML 1.0 section 3.3.3 has them: white space is a space. */
export function readAttributeValues(text: string, tagName: number, end: number): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const seen = new Set<string>();
  for (let at = skipSpace(text, endOfName(text, tagName)); at < end - 2 || text.charAt(at) !== '>';) {
    if (text.startsWith('/>', at)) break;
    const next = readAttribute(text, at, seen);
    const nameEnd = endOfName(text, at);
    const open = skipSpace(text, skipSpace(text, nameEnd) + 1);
    const raw = text.slice(open + 1, next - 1).replace(/\r\n|[\r\n\t]/g, ' ');
    values.set(text.slice(at, nameEnd), decodeCharacters(raw));
    at = skipSpace(text, next);
  }
  return values;
}
