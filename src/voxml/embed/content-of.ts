import { checkDocument } from '../../reply/xml/check-document.js';
import { readDeclaration } from '../../reply/xml/read-declaration.js';
import { readSpecial } from '../../reply/xml/read-special.js';
import { readStartTag } from '../../reply/xml/read-start-tag.js';
import { readText } from '../../reply/xml/read-text.js';
import { skipSpace } from '../../reply/xml/skip-space.js';
import { stripIllegal } from '../../reply/xml/strip-illegal.js';
import { VoxmlError } from '../voxml.error.js';

const isSpecial = (text: string, at: number): boolean => text.startsWith('<!', at) || text.startsWith('<?', at);

function startOfRoot(text: string): number {
  let at = skipSpace(text, readDeclaration(text, text.startsWith('\uFEFF') ? 1 : 0));
  while (isSpecial(text, at)) at = skipSpace(text, readSpecial(text, at, false));
  return at;
}

/** Index of the end tag of the element whose content starts at `start`. */
function endOfContent(text: string, start: number): number {
  let depth = 0;
  for (let at = start; ;) {
    at = readText(text, at);
    if (isSpecial(text, at)) at = readSpecial(text, at, true);
    else if (!text.startsWith('</', at)) {
      const { empty, end } = readStartTag(text, at);
      if (!empty) depth++;
      at = end;
    } else {
      if (depth-- === 0) return at;
      at = text.indexOf('>', at) + 1;
    }
  }
}

/**
 * What stands between the root tags of a document, as it is.
 * @throws VoxmlError when the text is not a well-formed document with the root `Response`
 */
export function contentOf(document: string): string {
  const text = stripIllegal(document);
  const fault = checkDocument(text);
  if (fault) throw new VoxmlError('Response', undefined, 'an embedded document must be well-formed', fault);
  // Checked above, so none of the readers can fail from here on.
  const { empty, end } = readStartTag(text, startOfRoot(text));
  return empty ? '' : text.slice(end, endOfContent(text, end));
}
