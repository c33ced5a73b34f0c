import type { Variable } from '../text/variable.js';

/** A part of speech markup: text, a variable, or a tag that is ready to print. */
export type SsmlPiece = string | Variable | { readonly tag: string };
