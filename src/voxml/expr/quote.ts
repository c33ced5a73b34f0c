import { stripIllegal } from '../../xml/strip-illegal.js';
import { refuseExpr } from './refuse-expr.js';

/**
 * A value as a quoted literal of a condition. No escape is documented (wire-format section 14.5), so what would need one
 * is refused.
 */
export function quote(value: string): string {
  const text = stripIllegal(value);
  if (text.includes('${')) refuseExpr('a value must not hold "${": it would be read as a variable');
  // If the platform knows backslash escapes after all, this one would swallow the closing quote.
  if (text.endsWith('\\')) refuseExpr('a value must not end in a backslash: it might escape the closing quote');
  const mark = text.includes('"') ? "'" : '"';
  if (text.includes(mark)) refuseExpr('a value must not hold both kinds of quotes: no escape is documented');
  return mark + text + mark;
}
