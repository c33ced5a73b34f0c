import type { Variable } from '../variable.js';

/** A condition for `if` and `do`, made by the `expr` template. */
export class Expression {
  readonly #text: string;
  /** Holds `&&` or `||`, so that it needs parentheses inside another condition. */
  readonly compound: boolean;

  constructor(text: string, compound: boolean) {
    this.#text = text;
    this.compound = compound;
  }

  /** As the platform reads it. */
  toString(): string {
    return this.#text;
  }
}

/** What an `expr` template takes between its literal parts: literals, variables, other conditions. */
export type ExpressionValue = string | number | boolean | Variable | Expression;
