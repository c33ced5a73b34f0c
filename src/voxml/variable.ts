import { VoxmlError } from './voxml.error.js';

const NAME = /^[A-Za-z0-9_]{1,50}(?:\.[A-Za-z0-9_]{1,50})*$/;

/** A variable of the call, made by `variable()`. Stands for the value it has when the platform comes to it. */
export class Variable {
  readonly #name: string;

  /** @throws VoxmlError when the name has other characters than letters, digits, `_` and dots between parts */
  constructor(name: string) {
    // A pattern takes `undefined` for a word.
    if (typeof name !== 'string' || !NAME.test(name)) {
      throw new VoxmlError('variable', undefined, 'the name must be letters, digits and _, in parts joined by dots');
    }
    this.#name = name;
  }

  /** As the platform writes it. */
  toString(): string {
    return `\${${this.#name}}`;
  }
}

/**
 * A variable of the call for the templates `ssml` and `expr`: what Set stored, `do.n`, or `menu.digits` after a verb with
 * `output: 'menu'` (wire-format sections 6.2 and 14.5). Plain strings never read a variable.
 *
 * @throws VoxmlError when the name has other characters than letters, digits, `_` and dots between parts
 * @example
 * voxml().say(ssml`The weather in ${variable('city')}:`);
 */
export function variable(name: string): Variable {
  return new Variable(name);
}
