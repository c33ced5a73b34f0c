import type { Row } from './row.js';
import type { SoftBreak } from './soft-breaks.js';
import type { TokenKind } from './token.js';

/** A longer line is cut into several rows, so that no row is without end. */
const LONGEST_ROW = 1_000;

interface GrowingRow {
  readonly line: number;
  width: number;
  readonly isRest: boolean;
  readonly indent: number;
  readonly tokens: { readonly kind: TokenKind; text: string; readonly at: number }[];
}

/** Collects tokens in rows. */
export class TokenLines {
  readonly #first: GrowingRow = { line: 1, width: 0, tokens: [], isRest: false, indent: 0 };
  readonly #rows: GrowingRow[] = [this.#first];
  readonly #breaks: ReadonlyMap<number, number>;

  constructor(breaks: readonly SoftBreak[] = []) {
    this.#breaks = new Map(breaks.map(({ at, indent }) => [at, indent]));
  }

  get all(): readonly Row[] {
    return this.#rows;
  }

  put(kind: TokenKind, text: string, at: number): void {
    const indent = this.#breaks.get(at);
    if (indent !== undefined) this.#begin(this.#last.line, indent);
    let from = at;
    for (const piece of text.split(/(\r\n|\n|\r)/)) {
      if (/^[\r\n]/.test(piece)) this.#begin(this.#last.line + 1);
      else if (piece !== '') this.#add(kind, piece, from);
      from += piece.length;
    }
  }

  get #last(): GrowingRow {
    return this.#rows.at(-1) ?? this.#first;
  }

  #begin(line: number, indent = 0): GrowingRow {
    const row = { line, width: 0, tokens: [], isRest: line === this.#last.line, indent };
    this.#rows.push(row);
    return row;
  }

  #add(kind: TokenKind, text: string, at: number): void {
    for (let from = 0; from < text.length;) {
      const full = this.#last;
      const row = full.width < LONGEST_ROW ? full : this.#begin(full.line);
      const taken = text.slice(from, from + LONGEST_ROW - row.width);
      const last = row.tokens.at(-1);
      if (last?.kind === kind) last.text += taken;
      else row.tokens.push({ kind, text: taken, at: at + from });
      from += taken.length;
      row.width += taken.length;
    }
  }
}
