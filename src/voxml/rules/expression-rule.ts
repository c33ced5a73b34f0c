import { Expression } from '../expr/expression.js';
import type { AttributeRule } from './attribute-rule.interface.js';

/** A condition made by the `expr` template. */
export function expression(): AttributeRule<Expression> {
  return {
    kind: 'expression',
    rule: 'a condition made by the expr template',
    read: (value, refuse) => (value instanceof Expression ? value.toString() : refuse()),
  };
}
