import { stripIllegal } from '../../xml/strip-illegal.js';
import { HOLE } from '../text/template-literals.js';
import { Variable } from '../variable.js';
import { VoxmlError } from '../voxml.error.js';
import { Expression } from './expression.js';

const TOKEN = /\s*(?:(==|!=|=~|!~|&&|\|\|)|\$\{([^}]*)\}|"([^"]*)"|'([^']*)'|(-?[0-9]+(?:\.[0-9]+)?)|(\uFFFF))\s*/y;

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

/** A value of the template as an operand. */
function operandOf(value: unknown): string {
  if (value instanceof Variable) return value.toString();
  // Parentheses are a candidate, no source shows them: written only where they are needed.
  if (value instanceof Expression) return value.compound ? `(${value.toString()})` : value.toString();
  if (typeof value === 'string' || typeof value === 'boolean') return quote(String(value));
  if (typeof value === 'number' && Number.isFinite(value)) return quote(String(value));
  return refuseExpr('a value must be text, a finite number, a boolean, a variable or a condition', typeof value);
}

function literal(text: string): string {
  return text.includes(HOLE) ? refuseExpr('a value must not stand in quotes: it gets its own') : quote(text);
}

/**
 * A value as a quoted literal of a condition. No escape is documented (wire-format section 14.5), so what would need one
 * is refused.
 */
function quote(value: string): string {
  const text = stripIllegal(value);
  if (text.includes('${')) refuseExpr('a value must not hold "${": it would be read as a variable');
  // If the platform supports backslash escapes after all, this one would escape the closing quote.
  if (text.endsWith('\\')) refuseExpr('a value must not end in a backslash: it might escape the closing quote');
  const mark = text.includes('"') ? "'" : '"';
  if (text.includes(mark)) refuseExpr('a value must not hold both kinds of quotes: no escape is documented');
  return mark + text + mark;
}

/** Throws the error of the `expr` template. */
function refuseExpr(rule: string, found?: string): never {
  throw new VoxmlError('expr', undefined, rule, found);
}
