import { Variable } from '../text/variable.js';
import { Expression } from './expression.js';
import { quote } from './quote.js';
import { refuseExpr } from './refuse-expr.js';

/** A value of the template as an operand. */
export function operandOf(value: unknown): string {
  if (value instanceof Variable) return value.toString();
  // Parentheses are a candidate, no source shows them: written only where they are needed.
  if (value instanceof Expression) return value.compound ? `(${value.toString()})` : value.toString();
  if (typeof value === 'string' || typeof value === 'boolean') return quote(String(value));
  if (typeof value === 'number' && Number.isFinite(value)) return quote(String(value));
  return refuseExpr('a value must be text, a finite number, a boolean, a variable or a condition', typeof value);
}
