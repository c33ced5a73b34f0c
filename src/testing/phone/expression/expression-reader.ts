import { type Comparison, ExpressionFault, type ExpressionNode } from './expression-node.js';
import { patternOf } from './expression-pattern.js';
import { type Token, tokensOf } from './expression-tokens.js';

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map([
  ['==', '=='],
  ['!=', '!='],
  ['=~', '=~'],
  ['!~', '!~'],
]);
// Each level is a recursive call: the limit keeps it far from the end of the stack.
const DEEPEST = 64;

/** Parses tokens from left to right. `&&` binds tighter than `||`, a comparison tighter than both. */
class ExpressionReader {
  private next = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** @throws ExpressionFault */
  read(): ExpressionNode {
    const whole = this.either();
    return this.next === this.tokens.length ? whole : this.refuse();
  }

  private either(): ExpressionNode {
    return this.chain('||', () => this.chain('&&', () => this.comparison()));
  }

  /** A list instead of a tree: a long chain must not become a deep tree. */
  private chain(sign: '&&' | '||', part: () => ExpressionNode): ExpressionNode {
    const first = part();
    const parts = [first];
    while (this.take(sign)) parts.push(part());
    return parts.length === 1 ? first : { kind: 'chain', by: sign, parts };
  }

  private comparison(): ExpressionNode {
    const left = this.operand();
    const by = COMPARISONS.get(this.sign() ?? '');
    if (by === undefined) return left;
    this.next++;
    const right = this.operand();
    if ((by === '=~' || by === '!~') && right.kind === 'text' && !right.text.includes('${')) patternOf(right.text);
    return { kind: 'compare', by, left, right };
  }

  private operand(): ExpressionNode {
    if (this.take('(')) {
      if (++this.depth > DEEPEST) throw new ExpressionFault(`at most ${DEEPEST} levels of parentheses are read`);
      const inner = this.either();
      this.depth--;
      return this.take(')') ? inner : this.refuse();
    }
    const token = this.tokens[this.next++];
    return token !== undefined && 'text' in token ? { kind: 'text', text: token.text } : this.refuse();
  }

  private sign(): string | undefined {
    const token = this.tokens[this.next];
    return token !== undefined && 'sign' in token ? token.sign : undefined;
  }

  private take(sign: string): boolean {
    const found = this.sign() === sign;
    if (found) this.next++;
    return found;
  }

  private refuse(): never {
    throw new ExpressionFault('an operator must stand between two operands, and parentheses in pairs');
  }
}

/**
 * Parses a condition of `<If>` or `<Do>` (wire-format section 14.5).
 * @throws ExpressionFault
 */
export function readCondition(expression: string): ExpressionNode {
  return new ExpressionReader(tokensOf(expression)).read();
}
