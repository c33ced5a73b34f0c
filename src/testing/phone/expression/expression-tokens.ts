import { ExpressionFault } from './expression-node.js';

/** A token of a condition: an operator or parenthesis by its sign, an operand by its text. */
export type Token = { readonly sign: string } | { readonly text: string };

const TOKEN =
  /\s*(?:(==|!=|=~|!~|&&|\|\||\(|\))|(\$\{[A-Za-z0-9_.]+\})|"([^"]*)"|'([^']*)'|(-?[0-9]+(?:\.[0-9]+)?))\s*/y;

/**
 * The tokens of a condition.
 * @throws ExpressionFault
 */
export function tokensOf(expression: string): Token[] {
  const token = new RegExp(TOKEN);
  const tokens: Token[] = [];
  while (token.lastIndex < expression.length) {
    const found = token.exec(expression);
    if (!found) throw new ExpressionFault('only ${variables}, quoted text, numbers and the operators are allowed');
    const [, sign, variable, double, single, number] = found;
    tokens.push(sign === undefined ? { text: variable ?? double ?? single ?? number ?? '' } : { sign });
  }
  return tokens;
}
