import { checkDocument } from '../../../reply/xml/check-document.js';
import type { DocumentElement } from './document-element.interface.js';
import { DocumentRefusal } from './document-refusal.js';
import { readTree } from './read-tree.js';

const FAULT = /^(.*) \(line (\d+)\)$/s;

/**
 * Reads the text of a document.
 * @throws DocumentRefusal when it is not one well-formed `<Response>` (wire-format section 14.1)
 */
export function readDocument(text: string): DocumentElement {
  const fault = checkDocument(text);
  const [, rule, line] = FAULT.exec(fault ?? '') ?? [];
  const root = fault === undefined ? readTree(text).whole : undefined;
  if (!root)
    throw new DocumentRefusal(`not well-formed: ${rule ?? fault}`, line === undefined ? undefined : Number(line));
  return root;
}
