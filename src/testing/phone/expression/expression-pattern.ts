import { createContext, Script } from 'node:vm';
import { ExpressionFault } from './expression-node.js';

const LONGEST_PATTERN = 500;

/**
 * The pattern of `=~` and `!~`. The dialect of the platform is not documented: the phone uses that of JavaScript.
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
const TIMEOUT_MS = 1_000;
const TEST = new Script('regex.test(text)');
/** Made once: one of its own for each comparison takes a hundred times as long as the comparison. */
const SANDBOX: { regex?: RegExp; text?: string } = createContext({});

/**
 * Whether the text contains the pattern. A pattern of a document may take forever even on a short text, and only a
 * script with a time-out can be stopped while it matches.
 * @throws ExpressionFault
 */
export function matches(pattern: string, text: string): boolean {
  const regex = patternOf(pattern);
  if (text.length > LONGEST_TEXT)
    throw new ExpressionFault(`a text to match must have at most ${LONGEST_TEXT} characters`);
  try {
    Object.assign(SANDBOX, { regex, text });
    return TEST.runInContext(SANDBOX, { timeout: TIMEOUT_MS }) === true;
  } catch {
    throw new ExpressionFault(`a regular expression must come to an end within ${TIMEOUT_MS} ms`);
  }
}
