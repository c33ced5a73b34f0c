import { DocumentFault } from './document-fault.js';
import { parseDocument } from './parse-document.js';

/**
 * Judges whether the text is one well-formed XML 1.0 document with the root element `Response`. Returns `undefined`
 * when it is, else the reason with the line, which holds nothing of the document. Stricter than the standard in three
 * points: no document type declaration, at most 64 levels of elements, and no encoding but UTF-8 declared.
 */
export function checkDocument(text: string): string | undefined {
  const parsed = parseDocument(text);
  return parsed instanceof DocumentFault ? parsed.message : undefined;
}
