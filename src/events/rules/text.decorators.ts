import { fold } from '../fields/values.js';
import { isWireDate, PLAIN_WIRE_DATE, WIRE_DATE } from '../fields/wire-date.js';
import { rule } from './rule.js';
import { text } from './shapes.js';

const LONGEST = 256;
const ENTRY = text(LONGEST);
/** PostgreSQL text refuses NUL, control characters forge log lines, a lone surrogate is no text at all. */
const UNSAFE = '\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff';
const SAFE = new RegExp(`^[^${UNSAFE}]+$`, 'u');
const IDENTIFIER = `must be a non-empty string of at most ${LONGEST} characters without control characters`;

/** Free text of at most so many UTF-16 units, empty included; by default 64 Ki, which no message body reaches. */
export function IsText(longest = 65_536): PropertyDecorator {
  return rule({ name: 'isText', ...text(longest), words: `must be a string of at most ${longest} characters` });
}

/**
 * Something to look up or to compare by: an id, a status, a party. Numbers are refused, for JSON numbers beyond 2^53
 * lose digits and would then name something else.
 */
export function IsIdentifier(): PropertyDecorator {
  return rule({
    name: 'isIdentifier',
    text: { longest: LONGEST, pattern: SAFE },
    test: (value) => typeof value === 'string' && value.length <= LONGEST && SAFE.test(value),
    words: (value) =>
      typeof value === 'number' ? 'must be a string: large numbers lose digits as JSON numbers' : IDENTIFIER,
    schema: { type: 'string', maxLength: LONGEST, pattern: SAFE.source },
  });
}

/** One of the given lower-case keywords, in upper or lower case. */
export function IsWord(...words: readonly string[]): PropertyDecorator {
  return rule({
    name: 'isWord',
    test: (value) => words.includes(fold(value)),
    words: `must be ${words.join(' or ')}`,
    schema: { type: 'string', pattern: `^(?:${words.map(inAnyCase).join('|')})$`, examples: [...words] },
  });
}

/**
 * A timestamp that `wireDateOf` can read; stricter than the stock ISO rule, which lets 31 February pass. Its schema has no
 * `format`: `date-time` is one of these spellings only.
 */
export function IsWireDate(): PropertyDecorator {
  return rule({
    name: 'isWireDate',
    test: isWireDate,
    text: { longest: LONGEST, pattern: PLAIN_WIRE_DATE },
    words: 'must be an ISO 8601 date and time between 2000 and 2100, which is UTC without a zone',
    schema: { type: 'string', pattern: WIRE_DATE.source, examples: ['2026-08-20T01:13:42.000Z'] },
  });
}

/** `to` of receipts: documented as an array, read as a string in the field (wire-format section 15). */
export function IsStringOrStrings(): PropertyDecorator {
  return rule({
    name: 'isStringOrStrings',
    text: ENTRY.text,
    test: (value) => (Array.isArray(value) ? value.every(ENTRY.test) : ENTRY.test(value)),
    words: `must be a string or an array of strings, each of at most ${LONGEST} characters`,
    schema: { anyOf: [ENTRY.schema, { type: 'array', items: ENTRY.schema }] },
  });
}

/** A pattern of JSON Schema has no flags. */
function inAnyCase(word: string): string {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return escaped.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
