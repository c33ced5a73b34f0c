import { XmlDeclaration, type XmlDocument, type XmlElement } from '@rgrove/parse-xml';
import { DocumentFault } from './document-fault.js';
import { ILLEGAL_CHARACTER } from './strip-illegal.js';

const DEEPEST = 64;

// A whole comment, CDATA section or processing instruction; the first two characters of a tag, a quoted value, the end of
// a tag; `<` alone where none of these begins. Nothing is repeated in groups, which would cost stack.
const TOKEN = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<[^!?]?|"[^"<]*"|'[^'<]*'|\/?>/g;

// The parser takes a declaration that lacks white space or a value: `encoding=""`, `encoding standalone`.
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(?:"[^"]+"|'[^']+')(?:\s+encoding\s*=\s*(["'])([^"']+)\1)?(?:\s+standalone\s*=\s*(?:"[^"]+"|'[^']+'))?\s*\?>$/;
const UTF_8 = /^utf-?8$/i;

/**
 * Holds a text that is not yet parsed to at most 64 levels of elements and no document type declaration. The parser calls
 * itself for each level, so a deep document would overflow the stack. Where the text is not well-formed the depth is wrong
 * from there on, and the parser reads no further.
 */
function checkDepth(text: string): void {
  let depth = 0;
  let opens = false;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '<') {
      if (!text.startsWith('<!DOCTYPE', index)) return;
      throw new DocumentFault('document type declaration not allowed', text, index);
    }
    if (token === '</') depth--;
    if (token === '>' && opens) depth++;
    opens = token.startsWith('<') ? token.length === 2 && token !== '</' : opens && !token.endsWith('>');
    if (opens && depth === DEEPEST) throw new DocumentFault('elements nested deeper than 64', text, index);
  }
}

/**
 * Our rules that must hold before a text is parsed: no character that XML forbids, no document type declaration, at most
 * 64 levels of elements.
 * @throws DocumentFault
 */
export function checkText(text: string): void {
  const illegal = text.search(ILLEGAL_CHARACTER);
  if (illegal !== -1) throw new DocumentFault('illegal character', text, illegal);
  checkDepth(text);
}

/**
 * Our rules for a document that was parsed: the encoding that it declares is UTF-8, as that is what answers are sent in,
 * and its root element, which is returned, is `Response`.
 * @throws DocumentFault
 */
export function checkTree(text: string, { children, root }: XmlDocument): XmlElement {
  const first = children[0];
  if (first instanceof XmlDeclaration) {
    const found = DECLARATION.exec(text.slice(first.start, first.end));
    if (!found) throw new DocumentFault('malformed XML declaration', text, first.start);
    if (!UTF_8.test(found[2] ?? 'UTF-8')) throw new DocumentFault('encoding is not UTF-8', text, first.start);
  }
  if (root?.name !== 'Response') throw new DocumentFault('root element is not Response', text, root?.start ?? 0);
  return root;
}
