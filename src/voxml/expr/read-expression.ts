import { HOLE } from '../text/hole.js';
import { Variable } from '../text/variable.js';
import { Expression } from './expression.js';
import { operandOf } from './operand-of.js';
import { quote } from './quote.js';
import { refuseExpr } from './refuse-expr.js';

const TOKEN = /\s*(?:(==|!=|=~|!~|&&|\|\|)|\$\{([^}]*)\}|"([^"]*)"|'([^']*)'|(-?[0-9]+(?:\.[0-9]+)?)|(\uFFFF))\s*/y;

function literal(text: string): string {
  return text.includes(HOLE) ? refuseExpr('a value must not stand in quotes: it gets its own') : quote(text);
}

/** Reads the joined literal parts of one template and fills its values in, in order. */
export function readExpression(joined: string, values: readonly unknown[]): Expression {
  const token = new RegExp(TOKEN);
  const words: string[] = [];
  let next = 0;
  let compound = false;
  const operand = ([, , variable, double, single, number]: RegExpExecArray): string => {
    if (variable !== undefined) return new Variable(variable).toString();
    if (double !== undefined || single !== undefined) return literal(double ?? single ?? '');
    return number ?? operandOf(values[next++]);
  };
  while (token.lastIndex < joined.length) {
    const found =
      token.exec(joined) ?? refuseExpr('only variables, quoted text, numbers and the operators are allowed');
    const [, operator] = found;
    // Operands and operators take turns.
    if ((operator !== undefined) !== (words.length % 2 === 1))
      refuseExpr('an operator must stand between two operands');
    compound ||= operator === '&&' || operator === '||';
    words.push(operator ?? operand(found));
  }
  if (words.length % 2 === 0) refuseExpr('an operator must stand between two operands');
  return new Expression(words.join(' '), compound);
}
