import type { Expression, ExpressionValue } from './expr/expression.js';
import { readExpression } from './expr/read-expression.js';
import { joinLiterals } from './text/template-literals.js';

/**
 * A condition for `if` and `do` (wire-format section 14.5): variables, literals and `==`, `!=`, `=~`, `!~`, `&&`, `||`.
 * Values become quoted literals, `variable()` a variable, another `expr` a part in parentheses where it needs them
 * (parentheses are a candidate).
 *
 * @throws VoxmlError when a literal part has anything else, or a value cannot be quoted: it ends in a backslash, or holds
 *   both kinds of quotes or `${`
 * @example
 * voxml().if(expr`${variable('menu.digits')} == ${'1'} || ${variable('menu.speech')} =~ "sales"`, (then) => then.hangup());
 */
export function expr(literals: TemplateStringsArray, ...values: readonly ExpressionValue[]): Expression {
  return readExpression(joinLiterals('expr', literals), values);
}
