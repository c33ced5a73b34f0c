import { lineBreaks } from './line-breaks.js';

/** Every reason to refuse a document. Fixed phrases: a document may hold personal data, so none is ever quoted. */
export type FaultReason =
  | 'illegal character'
  | 'malformed XML declaration'
  | 'XML declaration not at the very start'
  | 'encoding is not UTF-8'
  | 'document type declaration not allowed'
  | 'malformed markup'
  | 'comment not closed'
  | '"--" inside a comment'
  | 'malformed processing instruction'
  | 'processing instruction not closed'
  | 'CDATA section outside the root element'
  | 'CDATA section not closed'
  | 'text outside the root element'
  | '"]]>" in text'
  | '"&" without a reference'
  | 'entity not defined in XML'
  | 'reference to an illegal character'
  | 'malformed start tag'
  | 'malformed end tag'
  | 'end tag does not match the start tag'
  | 'element not closed'
  | 'no white space before an attribute'
  | 'attribute without a quoted value'
  | 'attribute value not closed'
  | '"<" in an attribute value'
  | 'attribute given twice'
  | 'xml:space is neither default nor preserve'
  | 'elements nested deeper than 64'
  | 'root element is not Response'
  | 'more than one root element'
  | 'no root element'
  | 'not well-formed XML';

/** Why a text is no document, and on which line. Holds nothing of the text. */
export class DocumentFault extends Error {
  override readonly name = 'DocumentFault';
  /** Line of the fault, from 1. */
  readonly line: number;

  /** @param at index in the text where the fault lies; the line ends of the text are normalized */
  constructor(
    readonly reason: FaultReason,
    text: string,
    at: number,
  ) {
    const line = 1 + lineBreaks(text, 0, at);
    super(`${reason} (line ${line})`);
    this.line = line;
  }
}
