import { parseXml, type XmlElement, XmlError } from '@rgrove/parse-xml';
import { DocumentFault } from './document-fault.js';
import { checkText, checkTree } from './document-rules.js';
import { faultOfError } from './fault-of-error.js';

/** A well-formed XML 1.0 document with the root element `Response`. */
export interface ParsedDocument {
  /** What was parsed: the document with its line ends normalized. All offsets are indexes in it. */
  readonly text: string;
  /** Comments and processing instructions are nodes too, and a CDATA section is text. */
  readonly root: XmlElement;
}

/**
 * Parses a document. Returns the fault when it is not well-formed or breaks one of our rules (`document-rules.ts`). Takes
 * time that grows no faster than the text.
 */
export function parseDocument(document: string): ParsedDocument | DocumentFault {
  // XML 1.0 section 2.11 lets a parser do this first. The library does it later, in quadratic time.
  const text = document.replace(/\r\n?/g, '\n');
  try {
    checkText(text);
    const tree = parseXml(text, { includeOffsets: true, preserveComments: true, preserveXmlDeclaration: true });
    return { text, root: checkTree(text, tree) };
  } catch (error) {
    if (error instanceof DocumentFault) return error;
    if (error instanceof XmlError) return faultOfError(text, error);
    throw error;
  }
}
