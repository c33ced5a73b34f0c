import type { Comparison, ExpressionNode } from './expression-node.js';
import { matches } from './expression-pattern.js';

type Expand = (text: string) => string;

const FALSE_TEXTS: ReadonlySet<string> = new Set(['', '0', 'false']);

const COMPARE: Readonly<Record<Comparison, (left: string, right: string) => boolean>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '=~': (left, right) => matches(right, left),
  '!~': (left, right) => !matches(right, left),
};

// A nested condition that is an operand of a comparison counts as the text `true` or `false`.
const valueOf = (node: ExpressionNode, expand: Expand): string =>
  node.kind === 'text' ? expand(node.text) : String(holds(node, expand));

/**
 * Evaluates a condition. Values are texts and compared as texts. A value alone holds unless it is empty, `0` or `false`.
 * @throws ExpressionFault
 */
export function holds(node: ExpressionNode, expand: Expand): boolean {
  if (node.kind === 'text') return !FALSE_TEXTS.has(expand(node.text));
  if (node.kind === 'chain') {
    const part = (one: ExpressionNode): boolean => holds(one, expand);
    return node.by === '&&' ? node.parts.every(part) : node.parts.some(part);
  }
  return COMPARE[node.by](valueOf(node.left, expand), valueOf(node.right, expand));
}
