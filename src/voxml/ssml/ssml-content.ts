import { appendText } from '../text/clean-text.js';
import { escapeText } from '../text/escape.js';
import { lengthOf } from '../text/length-of.js';
import { Variable } from '../variable.js';

/** A part of speech markup: text, a variable, or a tag that is ready to print. */
export type SsmlPiece = string | Variable | { readonly tag: string };

/** What an `ssml` template takes between its literal parts: text, numbers, variables, other speech markup. */
export type SsmlValue = string | number | Variable | Ssml;

/** Speech markup, made by the `ssml` template; checked, and printed as it is. */
export class Ssml {
  readonly #pieces: readonly SsmlPiece[];
  readonly #markup: string;
  /** Characters to be said: tags do not count, and neither do variables, as their values are not known. */
  readonly length: number;

  constructor(pieces: readonly SsmlPiece[]) {
    this.#pieces = pieces;
    let markup = '';
    let length = 0;
    // The last character said, across tags: whether the platform expands before or after it reads them is not known.
    let last = '';
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        const text = appendText(last, piece).slice(last.length);
        last = text.at(-1) ?? last;
        length += lengthOf(text);
        markup += escapeText(text);
      } else if (piece instanceof Variable) {
        markup += piece.toString();
        last = '';
      } else markup += piece.tag;
    }
    this.#markup = markup;
    this.length = length;
  }

  /** For a template that this markup is put into. */
  get pieces(): readonly SsmlPiece[] {
    return this.#pieces;
  }

  toString(): string {
    return this.#markup;
  }
}
