/** `==`, `!=`, `=~` (matches the pattern), `!~` (does not). */
export type Comparison = '==' | '!=' | '=~' | '!~';

/** A parsed condition (wire-format section 14.5). */
export type ExpressionNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'compare'; readonly by: Comparison; readonly left: ExpressionNode; readonly right: ExpressionNode }
  | { readonly kind: 'chain'; readonly by: '&&' | '||'; readonly parts: readonly ExpressionNode[] };

/** A condition that cannot be parsed or evaluated. It never leaves the phone: it becomes a refused document. */
export class ExpressionFault extends Error {
  override readonly name = 'ExpressionFault';
}
