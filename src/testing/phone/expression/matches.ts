import { Script } from 'node:vm';
import { ExpressionFault } from './expression-fault.js';
import { patternOf } from './pattern-of.js';

const LONGEST = 1_000;
const MILLISECONDS = 250;

/**
 * Whether the text holds the pattern. A pattern out of a document may take for ever even on a short text, and only a
 * script with a time-out can be stopped within one.
 * @throws ExpressionFault
 */
export function matches(pattern: string, text: string): boolean {
  const regex = patternOf(pattern);
  if (text.length > LONGEST) throw new ExpressionFault(`a text to match must have at most ${LONGEST} characters`);
  try {
    return new Script('regex.test(text)').runInNewContext({ regex, text }, { timeout: MILLISECONDS }) === true;
  } catch {
    throw new ExpressionFault(`a regular expression must come to an end within ${MILLISECONDS} ms`);
  }
}
