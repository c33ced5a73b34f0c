import { rule } from './rule.js';

const LONGEST = 256;
/** PostgreSQL text refuses NUL, control characters forge log lines, a lone surrogate is no text at all. */
const UNSAFE = '\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff';
const SAFE = new RegExp(`^[^${UNSAFE}]+$`, 'u');
const WORDS = `must be a non-empty string of at most ${LONGEST} characters without control characters`;

/**
 * Something to look up or to compare by: an id, a status, a party. Numbers are refused, for JSON numbers beyond 2^53
 * lose digits and would then name something else.
 */
export function IsIdentifier(): PropertyDecorator {
  return rule({
    name: 'isIdentifier',
    test: (value) => typeof value === 'string' && value.length <= LONGEST && SAFE.test(value),
    words: (value) =>
      typeof value === 'number' ? 'must be a string: large numbers lose digits as JSON numbers' : WORDS,
    schema: { type: 'string', maxLength: LONGEST, pattern: SAFE.source },
  });
}
