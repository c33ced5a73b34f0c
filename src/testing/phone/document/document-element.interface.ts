/** An element of a document as it came, not yet judged. */
export interface DocumentElement {
  readonly name: string;
  /** Values as an XML parser reads them. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and pieces of text, in order. */
  readonly content: readonly (DocumentElement | string)[];
  /** Where its start tag stands, from 1. */
  readonly line: number;
  readonly range: DocumentRange;
}

/**
 * Where an element stands in the text of its document: its start tag, or all of it if no element is inside. Half-open, in
 * UTF-16 code units of the text with each line end as one `\n`.
 *
 * @example
 * text.slice(range.start, range.end); // '<Gather numDigits="1">'
 */
export interface DocumentRange {
  readonly start: number;
  readonly end: number;
}
