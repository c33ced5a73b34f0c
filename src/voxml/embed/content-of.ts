import { decodeDocument } from '../../xml/decode-document.js';
import { DocumentFault } from '../../xml/document-fault.js';
import { parseDocument } from '../../xml/parse-document.js';
import { stripIllegal } from '../../xml/strip-illegal.js';
import type { VoxDocument } from '../vox-document.type.js';
import { VoxmlError } from '../voxml.error.js';

/**
 * What stands between the root tags of a document, as it is but for line ends, which become LF.
 * @throws VoxmlError when the text is not a well-formed document with the root `Response`
 */
export function contentOf(document: VoxDocument): string {
  const text = document instanceof Uint8Array ? decodeDocument(document) : String(document);
  const parsed = text instanceof DocumentFault ? text : parseDocument(stripIllegal(text));
  if (parsed instanceof DocumentFault) {
    throw new VoxmlError('Response', undefined, 'an embedded document must be well-formed', parsed.message);
  }
  const { root } = parsed;
  // Every part of the content is a node: the first and the last one enclose it.
  return parsed.text.slice(root.children[0]?.start, root.children.at(-1)?.end ?? 0);
}
