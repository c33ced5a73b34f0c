/** What the document check needs to know of a start tag or empty-element tag. */
export interface StartTag {
  readonly name: string;
  /** Written as `<name/>`: opens nothing. */
  readonly empty: boolean;
  /** Index after the `>`. */
  readonly end: number;
}
