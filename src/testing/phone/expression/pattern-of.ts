import { ExpressionFault } from './expression-fault.js';

const LONGEST = 500;

/**
 * The pattern of `=~` and `!~`. Which dialect the platform reads is not documented: this one's is that of JavaScript.
 * @throws ExpressionFault
 */
export function patternOf(text: string): RegExp {
  if (text.length > LONGEST) throw new ExpressionFault(`a regular expression must have at most ${LONGEST} characters`);
  try {
    return new RegExp(text);
  } catch {
    throw new ExpressionFault('a regular expression must be well-formed');
  }
}
