import type { Token } from './token.js';

/** A row of a text: a line, or a part of one. */
export interface Row {
  /** From 1. */
  readonly line: number;
  readonly tokens: readonly Token[];
  /** Whether it goes on with the line of the row before. */
  readonly isRest?: boolean;
  /** Spaces that are shown before it, and are not in the text. */
  readonly indent?: number;
  /** Instead of tokens: what is to be said of the line above. */
  readonly note?: string;
}
