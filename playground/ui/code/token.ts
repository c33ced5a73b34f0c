export type TokenKind = 'name' | 'attribute' | 'value' | 'comment' | 'mark' | 'text';

/** A piece of one line. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly at: number;
}

/** One rule of a language; the first that matches at a place wins. */
export interface TokenRule {
  readonly kind: TokenKind;
  /** Sticky. */
  readonly pattern: RegExp;
}
