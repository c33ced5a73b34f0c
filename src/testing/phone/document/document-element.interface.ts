/** An element of a document as it came, not yet judged. */
export interface DocumentElement {
  readonly name: string;
  /** Values as an XML parser reads them. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and pieces of text, in order. */
  readonly content: readonly (DocumentElement | string)[];
  /** Where its start tag stands, from 1. */
  readonly line: number;
}
