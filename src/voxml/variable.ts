import { Variable } from './text/variable.js';

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
