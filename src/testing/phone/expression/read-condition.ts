import type { ExpressionNode } from './expression-node.type.js';
import { ExpressionReader } from './expression-reader.js';
import { tokensOf } from './tokens-of.js';

/**
 * Reads a condition of `<If>` or `<Do>` (wire-format section 14.5).
 * @throws ExpressionFault
 */
export function readCondition(expression: string): ExpressionNode {
  return new ExpressionReader(tokensOf(expression)).read();
}
