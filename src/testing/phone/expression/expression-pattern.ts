import { Script } from 'node:vm';
import { ExpressionFault } from './expression-node.js';

const LONGEST_PATTERN = 500;

/**
 * The pattern of `=~` and `!~`. Which dialect the platform reads is not documented: this one's is that of JavaScript.
 * @throws ExpressionFault
 */
export function patternOf(text: string): RegExp {
  if (text.length > LONGEST_PATTERN)
    throw new ExpressionFault(`a regular expression must have at most ${LONGEST_PATTERN} characters`);
  try {
    return new RegExp(text);
  } catch {
    throw new ExpressionFault('a regular expression must be well-formed');
  }
}

const LONGEST_TEXT = 1_000;
const MILLISECONDS = 250;

/**
 * Whether the text holds the pattern. A pattern out of a document may take for ever even on a short text, and only a
 * script with a time-out can be stopped within one.
 * @throws ExpressionFault
 */
export function matches(pattern: string, text: string): boolean {
  const regex = patternOf(pattern);
  if (text.length > LONGEST_TEXT)
    throw new ExpressionFault(`a text to match must have at most ${LONGEST_TEXT} characters`);
  try {
    return new Script('regex.test(text)').runInNewContext({ regex, text }, { timeout: MILLISECONDS }) === true;
  } catch {
    throw new ExpressionFault(`a regular expression must come to an end within ${MILLISECONDS} ms`);
  }
}
